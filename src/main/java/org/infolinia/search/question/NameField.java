package org.infolinia.search.question;

import java.util.Set;
import org.infolinia.search.index.Field;
import org.infolinia.search.question.NameField.Way;

/** The fields of words, and how much a word in one of them says. */
enum NameField {
    LAST_NAME(Field.LAST_NAME, 1f, Set.of(Way.values())),
    /** First names are shared by many. */
    FIRST_NAME(Field.FIRST_NAME, .85f, Set.of(Way.values())),
    TOWN(Field.TOWN, .55f, Set.of(Way.SAME, Way.BEGINNING, Way.OTHER_FORM, Way.SOUND, Way.TYPO)),
    WORDS(Field.WORDS, .6f, Set.of(Way.SAME, Way.BEGINNING));

    private final String field;
    private final float weight;
    private final Set<Way> ways;

    NameField(String field, float weight, Set<Way> ways) {
        this.field = field;
        this.weight = weight;
        this.ways = ways;
    }

    /** The ways from a heard word to a known one. */
    enum Way {
        SAME,
        BEGINNING,
        NICKNAME,
        OTHER_FORM,
        SOUND,
        TYPO
    }

    String field() {
        return field;
    }

    /** 0 to 1 */
    float weight() {
        return weight;
    }

    boolean allows(Way way) {
        return ways.contains(way) && (way != Way.NICKNAME || this == FIRST_NAME);
    }

    Reason reason(Reason ofTheWord) {
        return switch (this) {
            case TOWN -> Reason.TOWN;
            case WORDS -> Reason.WORDS;
            case FIRST_NAME, LAST_NAME -> ofTheWord;
        };
    }
}
