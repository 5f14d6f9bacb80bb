package org.infolinia.ledger.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Points that came together, as the notebook has them. */
final class NotedLot {

    /** Lots that are equal in this stay in the order in which they came. */
    static final Comparator<NotedLot> FIRST_TO_GO = Comparator.comparing(
                    (NotedLot lot) -> lot.lastDay == null ? LocalDate.MAX : lot.lastDay)
            .thenComparing(lot -> lot.earnedOn);

    final NotedLine madeBy;
    final long earned;
    final LocalDate earnedOn;
    final @Nullable LocalDate lastDay;

    /** In which its points were before they moved, or were given back too late. */
    final @Nullable NotedLot cameFrom;

    long left;
    long pinned;
    boolean hasBegunToExpire;

    NotedLot(
            NotedLine madeBy,
            long earned,
            LocalDate earnedOn,
            @Nullable LocalDate lastDay,
            @Nullable NotedLot cameFrom) {
        this.madeBy = madeBy;
        this.earned = earned;
        this.left = earned;
        this.earnedOn = earnedOn;
        this.lastDay = lastDay;
        this.cameFrom = cameFrom;
    }

    /** Whether these are points that the line brought, wherever they have been since. */
    boolean isOf(NotedLine line) {
        return madeBy == line || cameFrom != null && cameFrom.isOf(line);
    }

    long free() {
        return left - pinned;
    }

    boolean isPastOn(LocalDate day) {
        return lastDay != null && lastDay.isBefore(day);
    }

    boolean hasDaysOf(NotedLot other) {
        return earnedOn.equals(other.earnedOn)
                && (lastDay == null ? other.lastDay == null : lastDay.equals(other.lastDay));
    }

    /** How many points of each, in the order in which they come. */
    static Map<NotedLot, Long> counted(List<NotedLot> points) {
        var counted = new LinkedHashMap<NotedLot, Long>();
        points.forEach(lot -> counted.merge(lot, 1L, Long::sum));
        return counted;
    }
}
