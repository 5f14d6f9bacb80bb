package org.infolinia.ledger.reason;

/** Whom a program rewards; each has reasons of its own for adjusting points. */
public enum ProgramTrade {
    ANY,
    /** People who buy in shops. */
    CONSUMER,
    /** Businesses that sell or fit the products. */
    TRADE
}
