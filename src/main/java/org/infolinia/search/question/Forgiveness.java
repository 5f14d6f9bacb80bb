package org.infolinia.search.question;

/** How much a line may differ from what is known; each forgives what the one before it does, and costs more. */
enum Forgiveness {

    /** What needs a look or two: the word itself, its beginning, nicknames, other forms and what sounds the same. */
    LITTLE,
    /** Typing errors, a wrong digit, one sound misheard, the same consonants, the same stem. */
    MUCH,
    /** Two sounds misheard or misspelled. */
    MOST
}
