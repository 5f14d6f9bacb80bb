package org.infolinia.quality;

import java.util.Map;
import org.infolinia.kernel.Language;

/**
 * One thing a contact is judged by.
 *
 * @param id 0 while it is not stored
 * @param weight from {@value #LIGHTEST} to {@value #HEAVIEST}; nothing of what is critical
 * @param isCritical whether missing it spoils the contact whatever else was done well; it is told apart from the score
 * @param texts as the reviewer and the agent read it, in every language
 */
public record Criterion(long id, int weight, boolean isCritical, Map<Language, String> texts) {

    public static final int LIGHTEST = 1;
    public static final int HEAVIEST = 10;
    public static final int MAXIMUM_TEXT_LENGTH = 300;

    public Criterion {
        texts = Map.copyOf(texts);
        if (weight < LIGHTEST || weight > HEAVIEST) {
            throw new IllegalArgumentException("A weight is between " + LIGHTEST + " and " + HEAVIEST);
        }
    }

    public String text(Language language) {
        return texts.getOrDefault(language, "");
    }
}
