package org.infolinia.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes {@code =?utf-8?Q?…?=} in display names, subjects and file names. Never used on an address. Neighbours in one
 * charset are joined before they are decoded, since many senders cut letters of several bytes in two.
 */
final class EncodedWords {

    /** More is nobody's name or subject. */
    private static final int MAXIMUM_WORDS = 200;

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s=]{1,60})\\?([BbQq])\\?([^?]{0,20000}(?:\\?(?!=)[^?]{0,20000}){0,20})\\?=");

    private EncodedWords() {}

    static String decode(String value) {
        var words = WORD.matcher(value);
        var text = new StringBuilder();
        var run = new Run(text);
        int end = 0;
        for (int i = 0; i < MAXIMUM_WORDS && words.find(); i++) {
            var between = value.substring(end, words.start());
            if (!between.isBlank() || !run.isOpen()) {
                run.close();
                text.append(between);
            }
            var charset = words.group(1).replaceAll("\\*.*", "");
            run.add(charset, bytes(words.group(2), words.group(3)));
            end = words.end();
        }
        run.close();
        return text.append(value, end, value.length()).toString();
    }

    private static byte[] bytes(String encoding, String letters) {
        var encoded = letters.getBytes(ISO_8859_1);
        return encoding.equalsIgnoreCase("B") ? Base64Letters.decode(encoded) : quoted(encoded);
    }

    private static byte[] quoted(byte[] letters) {
        var bytes = new ByteArrayOutputStream(letters.length);
        for (int i = 0; i < letters.length; i++) {
            int high = letters[i] == '=' && i + 2 < letters.length ? Character.digit(letters[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(letters[i + 2], 16);
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(letters[i] == '_' ? ' ' : letters[i]);
            }
        }
        return bytes.toByteArray();
    }

    /** Words that follow one another in one charset. */
    private static final class Run {

        private final StringBuilder text;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable String charset;

        Run(StringBuilder text) {
            this.text = text;
        }

        boolean isOpen() {
            return charset != null;
        }

        void add(String itsCharset, byte[] itsBytes) {
            if (charset != null && !charset.equalsIgnoreCase(itsCharset)) {
                close();
            }
            charset = itsCharset;
            bytes.writeBytes(itsBytes);
        }

        void close() {
            if (charset != null) {
                text.append(Charsets.decode(bytes.toByteArray(), charset));
                bytes.reset();
                charset = null;
            }
        }
    }
}
