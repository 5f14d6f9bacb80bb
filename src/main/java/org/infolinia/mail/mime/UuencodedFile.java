package org.infolinia.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file that stands in the middle of words between {@code begin 644 name} and {@code end}, as before MIME. */
record UuencodedFile(String name, byte[] content) {

    private static final Pattern BEGIN = Pattern.compile("begin(?:-base64)? [0-7]{3,4} (\\S.{0,200})");
    private static final int MAXIMUM_FILES = 100;
    private static final int LEAST_LETTER = ' ';
    private static final int LETTERS = 64;
    private static final int BITS = 6;
    private static final int GROUP = 4;
    private static final int BYTES_OF_GROUP = 3;

    /** @param text what stands around the files */
    record Found(String text, List<UuencodedFile> files) {}

    static Optional<byte[]> first(byte[] text) {
        return in(new String(text, ISO_8859_1)).files().stream().findFirst().map(UuencodedFile::content);
    }

    static Found in(String text) {
        if (!text.contains("begin")) {
            return new Found(text, List.of());
        }
        var lines = text.split("\\r?\\n", -1);
        var files = new ArrayList<UuencodedFile>();
        var rest = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            var begin = BEGIN.matcher(lines[i]);
            int end = begin.matches() && files.size() < MAXIMUM_FILES ? endAfter(lines, i + 1) : 0;
            if (end > 0) {
                files.add(new UuencodedFile(begin.group(1).strip(), decoded(lines, i + 1, end)));
                i = end < lines.length && lines[end].strip().equals("end") ? end : end - 1;
            } else {
                rest.append(lines[i]).append(i + 1 < lines.length ? "\n" : "");
            }
        }
        return files.isEmpty() ? new Found(text, List.of()) : new Found(rest.toString(), List.copyOf(files));
    }

    /** The first line that is not data any more; 0 when the very first is not. */
    private static int endAfter(String[] lines, int first) {
        int line = first;
        while (line < lines.length && isData(lines[line])) {
            line++;
        }
        return line > first ? line : 0;
    }

    private static boolean isData(String line) {
        if (line.isEmpty() || line.equals("end") || line.chars().anyMatch(letter -> letter < ' ' || letter > '`')) {
            return false;
        }
        int groups = (value(line, 0) + BYTES_OF_GROUP - 1) / BYTES_OF_GROUP;
        return line.length() <= 1 + groups * GROUP + 2 && (line.length() > 1 || groups == 0);
    }

    private static byte[] decoded(String[] lines, int first, int end) {
        var bytes = new ByteArrayOutputStream();
        for (int i = first; i < end; i++) {
            decode(lines[i], bytes);
        }
        return bytes.toByteArray();
    }

    /** Blanks at the end, which many servers cut off, stand for zeros. */
    private static void decode(String line, ByteArrayOutputStream bytes) {
        int left = value(line, 0);
        for (int i = 1; left > 0; i += GROUP) {
            int group = 0;
            for (int j = 0; j < GROUP; j++) {
                group = group << BITS | value(line, i + j);
            }
            for (int j = BYTES_OF_GROUP - 1; j >= 0 && left > 0; j--, left--) {
                bytes.write(group >> j * Byte.SIZE);
            }
        }
    }

    private static int value(String line, int position) {
        return position < line.length() ? (line.charAt(position) - LEAST_LETTER) % LETTERS : 0;
    }
}
