package org.infolinia.search.source;

/** What sort of text a clue is; each is analysed in its own way. */
public enum ClueKind {
    FIRST_NAME,
    LAST_NAME,
    TOWN,
    /** Digits of a phone, found by any end of it. */
    PHONE,
    /** Digits of a card, found by any end of it. */
    CARD,
    EMAIL,
    /** A number such as a participant's or a ticket's, found whole or by its beginning. */
    NUMBER,
    /** Day of birth as {@code 1958-04-12}. */
    BORN,
    /** Free words, such as a subject. */
    WORDS
}
