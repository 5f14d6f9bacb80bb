package org.infolinia.mail.mime;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The images in a message's HTML as this room gives it out, where nothing is loaded until somebody decides so. */
public final class HtmlImages {

    static final String REMOTE = "data-remote-src";

    private static final String REMOTE_ATTRIBUTE = " " + REMOTE + "=\"";
    private static final Pattern INLINE = Pattern.compile(" src=\"cid:([^\"]{1,500})\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("&#(\\d{1,6});");

    private HtmlImages() {}

    /** Whether there are images somewhere on the web, which would tell their server that the mail is being read. */
    public static boolean hasRemote(String html) {
        return html.contains(REMOTE_ATTRIBUTE);
    }

    /** For a reader who asked for them. */
    public static String withRemote(String html) {
        return html.replace(REMOTE_ATTRIBUTE, " src=\"");
    }

    /** @param address where to load the file with this content id from, empty when there is no such file or it is none to show */
    public static String withInline(String html, Function<String, Optional<String>> address) {
        return INLINE.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(address.apply(contentId(found))
                        .map(url -> " src=\"" + url.replace("\"", "%22") + "\"")
                        .orElse("")));
    }

    private static String contentId(MatchResult found) {
        return CODE.matcher(found.group(1))
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1)))))
                .replace("%40", "@");
    }
}
