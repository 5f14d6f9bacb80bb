package org.infolinia.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Brings line ends and mailbox separators to what the MIME library expects. */
final class RawBytes {

    private static final String SEPARATOR = "From ";

    private RawBytes() {}

    static byte[] normalized(byte[] raw) {
        var text = new String(raw, ISO_8859_1);
        if (text.startsWith(SEPARATOR)) {
            text = text.substring(endOfFirstLine(text));
        }
        if (text.indexOf('\n') < 0) {
            text = text.replace('\r', '\n');
        }
        return text.getBytes(ISO_8859_1);
    }

    private static int endOfFirstLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return i + 1;
            }
            if (text.charAt(i) == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
    }
}
