package org.infolinia.ledger.reward;

/** How a reward reaches the participant; the bundles have the words under {@code ledger.reward.delivery.<name>}. */
public enum Delivery {
    PARCEL,
    EMAIL,
    /** Handed over in a shop. */
    SHOP
}
