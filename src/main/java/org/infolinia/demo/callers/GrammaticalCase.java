package org.infolinia.demo.callers;

/** The Polish cases in which names are spoken of. */
enum GrammaticalCase {
    GENITIVE,
    DATIVE,
    ACCUSATIVE,
    INSTRUMENTAL,
    LOCATIVE
}
