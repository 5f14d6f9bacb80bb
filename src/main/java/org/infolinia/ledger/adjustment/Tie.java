package org.infolinia.ledger.adjustment;

/** Why nobody may adjust a wallet alone, whatever the amount. */
public enum Tie {
    /** The maker himself is the participant. */
    OWN,
    /** A colleague of his is. */
    COLLEAGUES
}
