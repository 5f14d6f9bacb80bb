package org.infolinia.mail.mime;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Base64 as it comes: with garbage between, missing or early padding, and several pieces one after the other. */
final class Base64Letters {

    private static final int BITS = 6;
    private static final int IGNORED = -1;
    private static final int PADDING = -2;
    private static final int[] VALUES = values();

    private Base64Letters() {}

    static byte[] decode(byte[] letters) {
        var bytes = new ByteArrayOutputStream(letters.length * 3 / 4 + 3);
        int bits = 0;
        int held = 0;
        for (byte letter : letters) {
            int value = VALUES[letter & 0xff];
            if (value == PADDING) {
                bits = 0;
                held = 0;
            } else if (value != IGNORED) {
                held = held << BITS | value;
                bits += BITS;
                if (bits >= Byte.SIZE) {
                    bits -= Byte.SIZE;
                    bytes.write(held >> bits);
                    held &= (1 << bits) - 1;
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Whether nearly every letter belongs to the alphabet; words do not look like that. */
    static boolean isLikely(byte[] letters) {
        int foreign = 0;
        int blanks = 0;
        int all = 0;
        for (byte letter : letters) {
            if (letter == ' ') {
                blanks++;
            } else if (letter != '\r' && letter != '\n' && letter != '\t') {
                all++;
                foreign += VALUES[letter & 0xff] == IGNORED ? 1 : 0;
            }
        }
        return foreign * 20 <= all && blanks * 12 <= all;
    }

    private static int[] values() {
        var values = new int[256];
        Arrays.fill(values, IGNORED);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = i;
        }
        values['-'] = values['+'];
        values['_'] = values['/'];
        values['='] = PADDING;
        return values;
    }
}
