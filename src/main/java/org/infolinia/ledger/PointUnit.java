package org.infolinia.ledger;

/** What a point is good for. */
public enum PointUnit {
    /** Spent on rewards; may expire. */
    REDEEMABLE,
    /** Counts towards a status; never spent, never expires. */
    QUALIFYING
}
