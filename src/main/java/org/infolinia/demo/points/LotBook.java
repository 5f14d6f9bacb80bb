package org.infolinia.demo.points;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What a made-up member has at a moment of his history: points by the day they expire, the earliest first. */
final class LotBook {

    private final PriorityQueue<Lot> lots = new PriorityQueue<>(Comparator.comparing(Lot::expiresOn));

    private record Lot(long points, LocalDate expiresOn) {}

    void earn(long points, LocalDate expiresOn) {
        lots.add(new Lot(points, expiresOn));
    }

    long balance() {
        return lots.stream().mapToLong(Lot::points).sum();
    }

    /** Takes the points that expire first; there must be enough. */
    void spend(long points) {
        long missing = points;
        while (missing > 0) {
            var lot = lots.remove();
            long taken = Math.min(missing, lot.points());
            missing -= taken;
            if (taken < lot.points()) {
                lots.add(new Lot(lot.points() - taken, lot.expiresOn()));
            }
        }
    }

    /** Whether points are left whose last day is before {@code day}. */
    boolean hasExpiredBefore(LocalDate day) {
        return !lots.isEmpty() && lots.element().expiresOn().isBefore(day);
    }

    /** Removes the points that expire first, all of that day. */
    Expired expireNext() {
        var day = lots.element().expiresOn();
        long points = 0;
        while (!lots.isEmpty() && lots.element().expiresOn().equals(day)) {
            points += lots.remove().points();
        }
        return new Expired(points, day);
    }

    /** Points that were left when their last day was over. */
    record Expired(long points, LocalDate lastDay) {}
}
