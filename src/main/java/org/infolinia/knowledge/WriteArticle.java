package org.infolinia.knowledge;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;

/**
 * Asks for an article to be written, or written anew.
 *
 * @param key lower-case words joined by dashes, the same in every language; what names the article in its program
 * @param kind what it is; of an article that is there already it stays what it was
 * @param inForceFrom the day from which this text counts; {@link #BEGINNING} when it always did
 * @param basedOn the version the writer had before him; {@value #NOTHING} when the language had none
 */
public record WriteArticle(
        ProgramId program,
        String key,
        ArticleKind kind,
        Language language,
        String title,
        String markdown,
        LocalDate inForceFrom,
        int basedOn) {

    public static final int NOTHING = 0;

    /** From when those count of which nobody knows from when. */
    public static final LocalDate BEGINNING = LocalDate.EPOCH;

    public static final int MAXIMUM_TITLE_LENGTH = 150;
    public static final int MAXIMUM_LENGTH = 50_000;

    private static final int MINIMUM_KEY_LENGTH = 2;
    private static final int MAXIMUM_KEY_LENGTH = 60;
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{2,60}");

    public WriteArticle {
        title = title.strip();
        markdown = markdown.strip();
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("A key has 2 to 60 of a-z, 0-9 and dash");
        }
        if (title.isEmpty() || title.length() > MAXIMUM_TITLE_LENGTH) {
            throw new IllegalArgumentException("A title has 1 to " + MAXIMUM_TITLE_LENGTH + " characters");
        }
        if (markdown.isEmpty() || markdown.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("An article has 1 to " + MAXIMUM_LENGTH + " characters");
        }
    }

    /** A key for a new article: {@code Kod odrzucony – co robić} becomes {@code kod-odrzucony-co-robic}. */
    public static String keyFor(String title) {
        var dashed = Folding.folded(title).replaceAll("[^a-z0-9]+", "-");
        var key = dashed.substring(0, Math.min(dashed.length(), MAXIMUM_KEY_LENGTH))
                .replaceAll("^-|-$", "");
        return key.length() < MINIMUM_KEY_LENGTH ? "article-" + key.length() : key;
    }
}
