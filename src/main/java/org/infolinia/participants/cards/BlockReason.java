package org.infolinia.participants.cards;

/** Why a card is blocked. */
public enum BlockReason {
    LOST,
    STOLEN,
    DAMAGED,
    /** Somebody else uses it. */
    MISUSED
}
