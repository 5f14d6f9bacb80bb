package org.infolinia.ledger;

import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PointUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a participant has.
 *
 * @param posted all points
 * @param held of these, set aside for orders under way
 * @param owed what later awards pay off first, because points taken back had been spent
 * @param lots what is left of the points earned together, first to expire first
 */
public record WalletView(PointUnit unit, Points posted, Points held, Points owed, List<Lot> lots) {

    public WalletView {
        lots = List.copyOf(lots);
    }

    /** @param expiresOn last day on which they can be spent; null when they do not expire */
    public record Lot(
            Points remaining, LocalDate earnedOn, @Nullable LocalDate expiresOn) {}

    public Points available() {
        return posted.plus(held.negated());
    }
}
