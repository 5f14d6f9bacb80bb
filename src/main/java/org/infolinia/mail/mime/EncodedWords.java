package org.infolinia.mail.mime;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** Decodes {@code =?utf-8?Q?…?=} in display names, subjects and file names. Never used on an address. */
final class EncodedWords {

    private EncodedWords() {}

    static String decode(String value) {
        var unfolded = MimeUtility.unfold(value);
        try {
            return MimeUtility.decodeText(readable(unfolded));
        } catch (UnsupportedEncodingException unknownCharset) {
            return unfolded;
        }
    }

    /** Some senders write their letters without encoding them; the library hands those bytes over as Latin 1. */
    private static String readable(String value) {
        boolean isBytes = value.chars().allMatch(letter -> letter <= 0xff);
        boolean isPlain = value.chars().allMatch(letter -> letter < 0x80);
        return isBytes && !isPlain ? Charsets.decode(value.getBytes(StandardCharsets.ISO_8859_1), null) : value;
    }
}
