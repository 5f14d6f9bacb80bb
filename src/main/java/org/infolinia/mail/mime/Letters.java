package org.infolinia.mail.mime;

/** Text as a database and a browser take it. */
final class Letters {

    private static final char UNREADABLE = '\uFFFD';

    private Letters() {}

    /** Without zeros and without halves of letters. */
    static String storable(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(letter)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            boolean isFine = letter != 0 && (isPair || !Character.isSurrogate(letter));
            if (!isFine && changed == null) {
                changed = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (changed != null && letter != 0) {
                changed.append(isFine ? letter : UNREADABLE);
            }
            if (isPair) {
                i++;
                if (changed != null) {
                    changed.append(text.charAt(i));
                }
            }
        }
        return changed == null ? text : changed.toString();
    }

    /** The beginning of a text, never half a letter. */
    static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** The end of a text, never half a letter. */
    static String end(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int start = text.length() - length;
        return text.substring(Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start);
    }

    /** One line: control characters and runs of blanks are one blank each. */
    static String line(String text) {
        var line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isBlank = Character.isISOControl(letter) || Character.isWhitespace(letter) || letter == 0xa0;
            if (!isBlank) {
                line.append(letter);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return storable(line.toString().strip());
    }
}
