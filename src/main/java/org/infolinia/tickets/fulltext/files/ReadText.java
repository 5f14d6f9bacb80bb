package org.infolinia.tickets.fulltext.files;

/** What came of reading a file. */
record ReadText(Outcome outcome, String text) {

    /** Names stand in the database. */
    enum Outcome {
        READ,
        /** There is more than is kept. */
        CUT,
        UNREADABLE,
        /** A password protects it. */
        LOCKED,
        TOO_LARGE,
        TOO_SLOW,
        /** Of a kind in which nothing is looked for, such as a picture. */
        NO_TEXT
    }

    static ReadText without(Outcome outcome) {
        return new ReadText(outcome, "");
    }
}
