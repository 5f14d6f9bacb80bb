package org.infolinia.ledger;

/** Where the points of a program come from and where they go when a wallet does not hold them. */
enum AccountKind {
    ISSUANCE,
    GOODWILL,
    CORRECTION,
    REDEMPTION,
    BREAKAGE,
    OPENING
}
