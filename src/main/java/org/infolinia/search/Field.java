package org.infolinia.search;

/** The fields of the index, by the names they have there. */
final class Field {

    /** Kind and id; identifies a thing. */
    static final String KEY = "key";

    static final String KIND = "kind";
    static final String ID = "id";
    static final String PROGRAM = "program";
    /** Checksum of all that was indexed, to compare with the database. */
    static final String FINGERPRINT = "fingerprint";

    static final String FIRST_NAME = "first";
    static final String LAST_NAME = "last";
    static final String TOWN = "town";
    static final String WORDS = "words";
    static final String PHONE = "phone";
    static final String PHONE_REVERSED = "phone-reversed";
    static final String CARD = "card";
    static final String CARD_REVERSED = "card-reversed";
    static final String EMAIL = "email";
    static final String EMAIL_LOCAL_PART = "email-local";
    static final String NUMBER = "number";
    /** Digits of a number without leading zeros. */
    static final String NUMBER_DIGITS = "number-digits";

    private Field() {}
}
