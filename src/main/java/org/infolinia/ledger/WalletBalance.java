package org.infolinia.ledger;

import org.infolinia.kernel.Points;

/**
 * How many points a participant has.
 *
 * @param posted all points
 * @param available what can be spent today: neither set aside nor lapsed
 * @param held of these, set aside for orders under way
 * @param owed what later awards pay off first, because points taken back had been spent
 */
public record WalletBalance(Points posted, Points available, Points held, Points owed) {

    static final WalletBalance EMPTY = new WalletBalance(Points.ZERO, Points.ZERO, Points.ZERO, Points.ZERO);
}
