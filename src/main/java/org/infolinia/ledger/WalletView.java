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
 * @param available what can be spent today: neither set aside nor lapsed
 * @param held of these, set aside for orders under way
 * @param owed what later awards pay off first, because points taken back had been spent
 * @param lots what is left of the points, first to expire first
 */
public record WalletView(PointUnit unit, Points posted, Points available, Points held, Points owed, List<Lot> lots) {

    public WalletView {
        lots = List.copyOf(lots);
    }

    /**
     * What is left of the points that were earned on one day and can be spent until the same day.
     *
     * @param held of what remains, set aside for orders under way
     * @param expiresOn last day on which they can be spent; null when they do not expire
     */
    public record Lot(
            Points remaining,
            Points held,
            LocalDate earnedOn,
            @Nullable LocalDate expiresOn) {

        /** One of which no order holds anything. */
        public Lot(Points remaining, LocalDate earnedOn, @Nullable LocalDate expiresOn) {
            this(remaining, Points.ZERO, earnedOn, expiresOn);
        }

        public Points free() {
            return remaining.plus(held.negated());
        }

        public boolean isLapsedOn(LocalDate day) {
            return expiresOn != null && expiresOn.isBefore(day);
        }
    }
}
