package org.infolinia.ledger.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.infolinia.ledger.journal.PostingKind;
import org.jspecify.annotations.Nullable;

/** Somebody's points as one would keep them in a notebook: lists, and every sum added up anew. */
final class NotedPurse {

    private static final int DAYS_OF_GRACE = 30;
    private static final int DAYS_OF_RESCUE = 30;

    final List<NotedLine> lines = new ArrayList<>();
    final List<NotedLot> lots = new ArrayList<>();
    final List<NotedPurse> merged = new ArrayList<>();
    long owed;

    /** Something that can be rescued: what is left of a lot, or what a line took from it when it expired. */
    record Lapsing(NotedLot lot, long points, @Nullable NotedLine expiry) {}

    long posted() {
        return lines.stream().mapToLong(line -> line.amount).sum();
    }

    long held() {
        return lots.stream().mapToLong(lot -> lot.pinned).sum();
    }

    long freeOn(LocalDate day) {
        return lots.stream()
                .filter(lot -> !lot.isPastOn(day))
                .mapToLong(NotedLot::free)
                .sum();
    }

    void earn(PostingKind kind, long points, LocalDate day, @Nullable LocalDate lastDay) {
        long paidOff = Math.min(owed, points);
        var line = note(kind, day, points - paidOff, -paidOff);
        var lot = add(line, points, day, lastDay, null);
        lot.left -= paidOff;
    }

    /** What has lapsed by then is left where it is. */
    void spend(PostingKind kind, long points, LocalDate day) {
        take(note(kind, day, -points, 0), points, livingOn(day));
    }

    /** Its own lines and those of all who were merged into this one. */
    List<NotedLine> linesOfAll() {
        var all = new ArrayList<>(lines);
        merged.forEach(other -> all.addAll(other.linesOfAll()));
        return all;
    }

    /**
     * Takes back what a line brought. What of it expired comes back first, so that nobody pays for it twice; what is not
     * there any more is owed.
     */
    void takeBack(NotedLine brought, long points, LocalDate day) {
        bringBackWhatExpiredOf(brought, points - freeOf(brought), day);
        long there = freeOf(brought)
                + livingOn(day).stream()
                        .filter(lot -> !lot.isOf(brought))
                        .mapToLong(NotedLot::free)
                        .sum();
        long missing = Math.max(0, points - there);
        var line = note(PostingKind.REVERSAL, day, -(points - missing), missing);
        brought.undoings.add(line);
        take(
                line,
                points - missing,
                firstToGo().stream().filter(lot -> lot.isOf(brought)).toList());
        take(line, points - missing - line.taken.size(), livingOn(day));
    }

    private void bringBackWhatExpiredOf(NotedLine brought, long points, LocalDate day) {
        long missing = points;
        for (var expiry : expiriesOf(brought)) {
            long back = Math.min(missing, expiry.left());
            if (back > 0) {
                var lot = expiry.taken.getFirst();
                var line = note(PostingKind.REVERSAL, day, back, 0);
                expiry.undoings.add(line);
                add(line, back, lot.earnedOn, lot.lastDay, lot);
                missing -= back;
            }
        }
    }

    /** The last one first. */
    private List<NotedLine> expiriesOf(NotedLine brought) {
        return linesOfAll().stream()
                .filter(line -> line.kind == PostingKind.EXPIRY && !line.isReinstated)
                .filter(line -> line.taken.getFirst().isOf(brought))
                .sorted(Comparator.comparing(NotedLine::number).reversed())
                .toList();
    }

    private long freeOf(NotedLine brought) {
        return lots.stream()
                .filter(lot -> lot.isOf(brought))
                .mapToLong(NotedLot::free)
                .sum();
    }

    /** Gives back what a line took, the last of it first; what lapsed meanwhile gets some days of grace. */
    void giveBack(NotedLine took, long points, LocalDate day) {
        int end = Math.toIntExact(took.taken.size() - took.undone());
        var returning = took.taken.subList(Math.toIntExact(end - points), end).reversed();
        var line = note(PostingKind.REVERSAL, day, points, 0);
        took.undoings.add(line);
        NotedLot.counted(returning).forEach((lot, amount) -> {
            if (lot.isPastOn(day)) {
                add(line, amount, lot.earnedOn, day.plusDays(DAYS_OF_GRACE), lot);
            } else if (!lots.contains(lot)) {
                add(line, amount, lot.earnedOn, lot.lastDay, lot);
            } else {
                lot.left += amount;
            }
        });
    }

    /** A posting a lot; says how many points it was. */
    long expire(LocalDate today) {
        long expired = 0;
        for (var lot : firstToGo()) {
            if (lot.isPastOn(today) && lot.free() > 0) {
                expired += lot.free();
                take(note(PostingKind.EXPIRY, dayOfExpiry(lot, today), -lot.free(), 0), lot.free(), List.of(lot));
                lot.hasBegunToExpire = true;
            }
        }
        return expired;
    }

    List<Lapsing> lapsing(LocalDate today) {
        var from = today.minusDays(DAYS_OF_RESCUE);
        var to = today.plusDays(DAYS_OF_RESCUE);
        var all = new ArrayList<Lapsing>();
        for (var lot : lots) {
            if (lot.free() > 0 && lot.lastDay != null && !lot.lastDay.isBefore(from) && !lot.lastDay.isAfter(to)) {
                all.add(new Lapsing(lot, lot.free(), null));
            }
            lines.stream()
                    .filter(line -> line.kind == PostingKind.EXPIRY && !line.isReinstated && !line.day.isBefore(from))
                    .filter(line -> line.taken.contains(lot) && line.left() > 0)
                    .forEach(line -> all.add(new Lapsing(lot, line.left(), line)));
        }
        all.sort(Comparator.comparing(each -> each.lot().lastDay == null ? LocalDate.MAX : each.lot().lastDay));
        return all;
    }

    void rescue(List<Lapsing> chosen, LocalDate today, LocalDate until) {
        for (var each : chosen) {
            if (each.expiry() == null) {
                take(note(PostingKind.EXPIRY, today, -each.points(), 0), each.points(), List.of(each.lot()));
                lines.getLast().isReinstated = true;
            } else {
                each.expiry().isReinstated = true;
            }
        }
        var back = note(
                PostingKind.REINSTATEMENT,
                today,
                chosen.stream().mapToLong(Lapsing::points).sum(),
                0);
        chosen.forEach(each -> add(back, each.points(), each.lot().earnedOn, until, each.lot()));
    }

    void pin(NotedOrder order, long points, LocalDate today) {
        order.pin(points, livingOn(today), this);
    }

    void send(NotedOrder order, LocalDate today) {
        order.unpin();
        var line = note(PostingKind.REWARD, today, -order.pinned.size(), 0);
        line.isOfAnOrder = true;
        NotedLot.counted(order.pinned).forEach((lot, amount) -> take(line, amount, List.of(lot)));
    }

    /** All of it, with what is owed and what is on order; lots keep their days. */
    void moveTo(NotedPurse other, List<NotedOrder> orders, LocalDate today) {
        other.merged.add(this);
        long points = posted();
        if (points == 0 && owed == 0) {
            return;
        }
        orders.forEach(NotedOrder::unpin);
        var in = other.note(PostingKind.MERGE, today, points, owed);
        var out = note(PostingKind.MERGE, today, -points, -owed);
        var arrived = new ArrayList<NotedLot>();
        for (var lot : firstToGo()) {
            if (lot.left > 0) {
                arrived.add(other.add(in, lot.left, lot.earnedOn, lot.lastDay, lot));
                take(out, lot.left, List.of(lot));
            }
        }
        orders.forEach(order -> order.pinAnew(arrived, other));
    }

    private static void take(NotedLine line, long points, Collection<NotedLot> from) {
        long missing = points;
        for (var lot : from) {
            for (; missing > 0 && lot.free() > 0; missing--) {
                lot.left--;
                line.taken.add(lot);
            }
        }
    }

    private NotedLine note(PostingKind kind, LocalDate day, long amount, long owedMore) {
        var line = new NotedLine(kind, day, amount, owedMore);
        lines.add(line);
        owed += owedMore;
        return line;
    }

    private NotedLot add(
            NotedLine madeBy,
            long points,
            LocalDate earnedOn,
            @Nullable LocalDate lastDay,
            @Nullable NotedLot cameFrom) {
        var lot = new NotedLot(madeBy, points, earnedOn, lastDay, cameFrom);
        lots.add(lot);
        return lot;
    }

    private List<NotedLot> livingOn(LocalDate day) {
        return firstToGo().stream().filter(lot -> !lot.isPastOn(day)).toList();
    }

    private List<NotedLot> firstToGo() {
        return lots.stream().sorted(NotedLot.FIRST_TO_GO).toList();
    }

    private static LocalDate dayOfExpiry(NotedLot lot, LocalDate today) {
        if (lot.hasBegunToExpire || lot.lastDay == null) {
            return today;
        }
        var next = lot.lastDay.plusDays(1);
        return next.isBefore(lot.earnedOn) ? lot.earnedOn : next;
    }
}
