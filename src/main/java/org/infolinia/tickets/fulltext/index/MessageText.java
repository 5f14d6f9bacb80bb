package org.infolinia.tickets.fulltext.index;

import java.text.Normalizer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What a message says, as it is indexed and as passages of it are shown. */
public final class MessageText {

    /** In characters; what is said beyond that is not found. */
    static final int MAXIMUM_LENGTH = 200_000;

    private MessageText() {}

    /**
     * The text, or that of the HTML where there is no other.
     *
     * @param html sanitised, or null
     */
    public static String of(@Nullable String text, @Nullable String html) {
        boolean isBlank = text == null || text.isBlank();
        return inOneForm(isBlank && html != null ? Jsoup.parse(shortened(html)).text() : text);
    }

    /** Each letter as one character, since some systems send marks apart from their letters; never null. */
    public static String inOneForm(@Nullable String text) {
        return text == null ? "" : Normalizer.normalize(shortened(text), Normalizer.Form.NFC);
    }

    private static String shortened(String text) {
        return text.length() > MAXIMUM_LENGTH ? text.substring(0, MAXIMUM_LENGTH) : text;
    }
}
