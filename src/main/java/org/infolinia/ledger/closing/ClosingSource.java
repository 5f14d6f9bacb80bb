package org.infolinia.ledger.closing;

/** A line of a closing's sums, in their order; the bundles have them under {@code ledger.closing.source.<name>}. */
public enum ClosingSource {
    /** What the stages before it left. */
    BROUGHT_FORWARD,
    OPENING,
    CODES,
    DECLARATIONS,
    PURCHASES,
    BONUSES,
    /** Made by one person within his limits. */
    ADJUSTMENTS,
    /** Agreed to by a second person. */
    ADJUSTMENTS_APPROVED,
    REWARDS,
    EXPIRY,
    REINSTATED,
    REVERSALS,
    MERGES,
    TRANSFERS,
    OTHERS,
    /** The sum of all above. */
    CARRIED_FORWARD,
    /** The same as the wallets tell it, without their entries. */
    WALLETS
}
