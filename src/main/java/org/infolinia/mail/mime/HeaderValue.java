package org.infolinia.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header such as Content-Type: a value and its parameters, among them those that are cut in pieces or carry a charset
 * (RFC 2231). Quotes that do not end, blanks without quotes and other faults are read as they were meant.
 */
record HeaderValue(String value, Map<String, String> parameters) {

    private static final int MAXIMUM_PARAMETERS = 200;
    private static final Pattern PIECE = Pattern.compile("([^*]{1,60})(?:\\*(\\d{1,4}))?(\\*)?");

    /** @param isEncoded whether its letters may be written as %-codes */
    private record Piece(String letters, boolean isEncoded) {}

    static HeaderValue parse(String line) {
        var scanner = new Scanner(line);
        var value = scanner.upTo(";");
        var pieces = new LinkedHashMap<String, TreeMap<Integer, Piece>>();
        for (int i = 0; i < MAXIMUM_PARAMETERS && scanner.hasMore(); i++) {
            var name = scanner.upTo("=;");
            if (scanner.wasAt('=')) {
                add(pieces, name.toLowerCase(Locale.ROOT), scanner.parameterValue());
            }
        }
        var parameters = new LinkedHashMap<String, String>();
        pieces.forEach((name, parts) -> parameters.put(name, joined(parts)));
        return new HeaderValue(value, parameters);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** A parameter that is written in both ways counts in the newer one. */
    private static void add(Map<String, TreeMap<Integer, Piece>> pieces, String name, String value) {
        var named = PIECE.matcher(name);
        if (!named.matches()) {
            return;
        }
        boolean isPlain = named.group(2) == null && named.group(3) == null;
        int number = named.group(2) == null ? isPlain ? Integer.MAX_VALUE : -1 : Integer.parseInt(named.group(2));
        pieces.computeIfAbsent(named.group(1), other -> new TreeMap<>())
                .putIfAbsent(number, new Piece(value, named.group(3) != null));
    }

    private static String joined(TreeMap<Integer, Piece> pieces) {
        if (pieces.firstKey() == Integer.MAX_VALUE) {
            return pieces.firstEntry().getValue().letters();
        }
        var bytes = new ByteArrayOutputStream();
        String charset = null;
        for (var entry : pieces.entrySet()) {
            if (entry.getKey() == Integer.MAX_VALUE || entry.getKey() >= 0 && pieces.firstKey() == -1) {
                break;
            }
            var letters = entry.getValue().letters();
            if (entry.getValue().isEncoded()) {
                int language = letters.indexOf('\'');
                int text = letters.indexOf('\'', language + 1);
                if (charset == null && language >= 0 && text > language) {
                    charset = letters.substring(0, language);
                    letters = letters.substring(text + 1);
                }
                bytes.writeBytes(unescaped(letters));
            } else {
                bytes.writeBytes(bytesOf(letters));
            }
        }
        return Charsets.decode(bytes.toByteArray(), charset);
    }

    private static byte[] unescaped(String letters) {
        var encoded = bytesOf(letters);
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length; i++) {
            int code = encoded[i] == '%' && i + 2 < encoded.length ? hex(encoded[i + 1], encoded[i + 2]) : -1;
            bytes.write(code < 0 ? encoded[i] : code);
            i += code < 0 ? 0 : 2;
        }
        return bytes.toByteArray();
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }

    private static byte[] bytesOf(String letters) {
        return letters.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Scanner {

        private final String line;
        private int position;
        private @Nullable Character stop;

        Scanner(String line) {
            this.line = line;
        }

        boolean hasMore() {
            return position < line.length();
        }

        boolean wasAt(char letter) {
            return stop != null && stop == letter;
        }

        String upTo(String ends) {
            int start = Math.min(position, line.length());
            position = start;
            while (position < line.length() && ends.indexOf(line.charAt(position)) < 0) {
                position++;
            }
            var found = line.substring(start, position).strip();
            stop = position < line.length() ? line.charAt(position) : null;
            position++;
            return found;
        }

        String parameterValue() {
            while (position < line.length() && Character.isWhitespace(line.charAt(position))) {
                position++;
            }
            return position < line.length() && line.charAt(position) == '"' ? quoted() : upTo(";");
        }

        private String quoted() {
            var value = new StringBuilder();
            int end = position + 1;
            while (end < line.length() && line.charAt(end) != '"') {
                if (line.charAt(end) == '\\' && end + 1 < line.length() && isEscapable(line.charAt(end + 1))) {
                    end++;
                }
                value.append(line.charAt(end));
                end++;
            }
            position = end + 1;
            upTo(";");
            return value.toString();
        }

        /** Windows paths come with single backslashes. */
        private static boolean isEscapable(char letter) {
            return letter == '"' || letter == '\\';
        }
    }
}
