package org.infolinia.ledger.journal;

/** Where the points of a program come from and where they go when a wallet does not hold them. */
public enum AccountKind {
    ISSUANCE,
    GOODWILL,
    CORRECTION,
    REDEMPTION,
    BREAKAGE,
    OPENING,
    /** Passed through when points move along with a merged participant; empty again at once. */
    MERGE,
    /** Passed through when points go over from one participant to another; empty again at once. */
    TRANSFER,
    /** What a participant owes since points were taken back that he had spent; each has one of his own. */
    DEBT
}
