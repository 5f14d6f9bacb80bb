package org.infolinia.ledger.expiry;

import org.infolinia.kernel.Points;

/** What expired: how many lots, or parts of lots, and how many points together. */
public record Expired(long lots, Points points) {

    static final Expired NOTHING = new Expired(0, Points.ZERO);

    Expired plus(Points ofOneLot) {
        return new Expired(lots + 1, points.plus(ofOneLot));
    }

    Expired plus(Expired other) {
        return new Expired(lots + other.lots, points.plus(other.points));
    }
}
