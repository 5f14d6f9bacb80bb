package org.infolinia.mail.mime;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * Leaves of HTML what is on the list of the harmless: words, structure, links and images. Nothing is loaded from anywhere:
 * images that came along stay as {@code cid:} references, remote ones are named in {@value HtmlImages#REMOTE} alone.
 */
final class HtmlCleaner {

    private static final Pattern LINK = Pattern.compile("(?i)\\s*(?:https?|mailto|tel):.*", Pattern.DOTALL);
    private static final Pattern SIZE = Pattern.compile("\\d{1,4}%?");

    private static final PolicyFactory HARMLESS = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "div",
                    "span",
                    "b",
                    "i",
                    "u",
                    "s",
                    "strong",
                    "em",
                    "small",
                    "sub",
                    "sup",
                    "blockquote",
                    "pre",
                    "code",
                    "ul",
                    "ol",
                    "li",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "a")
            .allowElements(HtmlCleaner::image, "img")
            .allowUrlProtocols("https", "http", "mailto", "tel", "cid", "data")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("src", "alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(SIZE)
            .onElements("img")
            .allowAttributes("colspan", "rowspan")
            .onElements("td", "th")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private HtmlCleaner() {}

    static String harmless(String html) {
        return HARMLESS.sanitize(html);
    }

    /** Plain text as HTML that shows the same. */
    static String ofText(String text) {
        return "<div>"
                + text.strip()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\n", "<br>")
                + "</div>";
    }

    /** The words alone, with line breaks where a reader of the HTML sees them. */
    static String text(String html) {
        var words = new Words();
        HtmlSanitizer.sanitize(html, words);
        return words.text();
    }

    private static @Nullable String image(String element, List<String> attributes) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals("src")) {
                var address = attributes.get(i + 1).strip().toLowerCase(Locale.ROOT);
                if (address.startsWith("http:") || address.startsWith("https:")) {
                    attributes.set(i, HtmlImages.REMOTE);
                    return element;
                }
                return address.startsWith("cid:") || address.startsWith("data:image/") ? element : null;
            }
        }
        return null;
    }

    private static final class Words implements HtmlSanitizer.Policy {

        private static final Set<String> SILENT = Set.of("style", "script", "title");
        private static final Set<String> BREAKING = Set.of(
                "br", "p", "div", "tr", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "pre");
        private static final Set<String> CELLS = Set.of("td", "th");

        private final StringBuilder text = new StringBuilder();
        private int silentDepth;

        @Override
        public void openDocument() {
            text.setLength(0);
        }

        @Override
        public void closeDocument() {
            silentDepth = 0;
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            if (SILENT.contains(element)) {
                silentDepth++;
            }
            separate(element);
        }

        @Override
        public void closeTag(String element) {
            if (SILENT.contains(element)) {
                silentDepth = Math.max(0, silentDepth - 1);
            }
            separate(element);
        }

        @Override
        public void text(String words) {
            if (silentDepth == 0) {
                words.codePoints().forEach(this::append);
            }
        }

        private void separate(String element) {
            if (BREAKING.contains(element)) {
                text.append('\n');
            } else if (CELLS.contains(element)) {
                append(' ');
            }
        }

        private void append(int letter) {
            if (!isBlank(letter)) {
                text.appendCodePoint(letter);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }

        String text() {
            var lines = new StringBuilder(text.length());
            int blank = 0;
            for (var line : text.toString().split("\n")) {
                var words = line.strip();
                if (words.isEmpty()) {
                    blank++;
                } else {
                    lines.append(lines.isEmpty() ? "" : blank > 0 ? "\n\n" : "\n")
                            .append(words);
                    blank = 0;
                }
            }
            return lines.toString();
        }

        private static boolean isBlank(int letter) {
            return Character.isWhitespace(letter) || letter == 0xa0 || letter == 0xfeff || letter == 0x200b;
        }
    }
}
