package org.infolinia.search.index;

import java.util.List;

/** The fields of the index, by the names they have there. */
public final class Field {

    /** Kind and id; identifies a thing. */
    public static final String KEY = "key";

    public static final String KIND = "kind";
    public static final String ID = "id";
    /** What a search must know of every document it looks at; see {@link Facts}. */
    public static final String FACTS = "facts";

    public static final String MORE_FACTS = "more-facts";
    /** The same for people of one full name. */
    public static final String LIKENESS = "likeness";
    /** Hashes of the signs that two things share only when they are likely one. */
    public static final String SAMENESS = "sameness";
    /** Checksum of all that was indexed, to compare with the database. */
    public static final String FINGERPRINT = "fingerprint";
    /** Smaller is more active; the index is sorted by it. */
    public static final String RANK = "rank";

    public static final String FIRST_NAME = "first";
    public static final String LAST_NAME = "last";
    public static final String TOWN = "town";
    public static final String WORDS = "words";
    /** See {@link NamePair}. */
    public static final String PAIR = "pair";

    public static final String PHONE = "phone";
    public static final String PHONE_REVERSED = "phone-reversed";
    public static final String CARD = "card";
    public static final String CARD_REVERSED = "card-reversed";
    public static final String EMAIL = "email";
    public static final String EMAIL_LOCAL_PART = "email-local";
    public static final String EMAIL_LOCAL_PART_REVERSED = "email-local-reversed";
    public static final String NUMBER = "number";
    /** Digits of a number without leading zeros. */
    public static final String NUMBER_DIGITS = "number-digits";
    /** Day of birth as {@code 19580412}. */
    public static final String BORN = "born";

    /** Fields whose distinct words are kept in memory. */
    public static final List<String> OF_WORDS = List.of(FIRST_NAME, LAST_NAME, TOWN, WORDS);

    private Field() {}

    /** Where the spellings of a field's words are kept, be there any or not. */
    static String spelled(String field) {
        return field + "-spelled";
    }
}
