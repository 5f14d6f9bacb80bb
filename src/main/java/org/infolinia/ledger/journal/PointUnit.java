package org.infolinia.ledger.journal;

import org.springframework.modulith.NamedInterface;

/** What a point is good for. */
@NamedInterface("journal")
public enum PointUnit {
    /** Spent on rewards; may expire. */
    REDEEMABLE,
    /** Counts towards a status; never spent, never expires. */
    QUALIFYING
}
