package org.infolinia.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** UTF-7 (RFC 2152), which neither Java nor the detector knows and old programs still send. */
final class Utf7 {

    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]{0,10000})-?");

    private Utf7() {}

    static boolean isName(@Nullable String charset) {
        return charset != null && (charset.equalsIgnoreCase("utf-7") || charset.equalsIgnoreCase("unicode-1-1-utf-7"));
    }

    static String decode(String text) {
        return SHIFTED.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(unshifted(found)));
    }

    private static String unshifted(MatchResult found) {
        var letters = found.group(1);
        if (letters.isEmpty()) {
            return "+";
        }
        int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
        var bytes = Base64.getDecoder().decode(letters.substring(0, whole));
        return new String(bytes, 0, bytes.length / 2 * 2, StandardCharsets.UTF_16BE);
    }
}
