package org.infolinia.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The header lines of one part as they are read, {@value #MAXIMUM_LINES} at most. */
final class HeaderLines {

    private static final int MAXIMUM_LINES = 1000;

    private final List<String> lines = new ArrayList<>();
    private @Nullable Headers headers;

    /** @param line with its name and its folds, each byte a letter */
    void add(String line) {
        if (lines.size() < MAXIMUM_LINES) {
            lines.add(line);
        }
    }

    /** Letters that were sent without any encoding are read in the charset of the part, when nothing else tells. */
    Headers headers() {
        if (headers == null) {
            headers = read();
        }
        return headers;
    }

    private Headers read() {
        var charset = lines.stream()
                .filter(line -> line.regionMatches(true, 0, "Content-Type:", 0, "Content-Type:".length()))
                .findFirst()
                .flatMap(line -> HeaderValue.parse(unfolded(line)).parameter("charset"))
                .orElse(null);
        var values = new HashMap<String, List<String>>();
        for (var line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                values.computeIfAbsent(
                                line.substring(0, colon).strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(readable(unfolded(line.substring(colon + 1)).strip(), charset));
            }
        }
        return new Headers(values);
    }

    private static String unfolded(String line) {
        var value = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter != '\r' && letter != '\n' && letter != 0) {
                value.append(letter);
            }
        }
        return value.toString();
    }

    private static String readable(String value, @Nullable String charset) {
        boolean isPlain = value.chars().allMatch(letter -> letter < 0x80 && letter != 0x1b);
        return isPlain ? value : Charsets.decodeUnmarked(value.getBytes(ISO_8859_1), charset);
    }
}
