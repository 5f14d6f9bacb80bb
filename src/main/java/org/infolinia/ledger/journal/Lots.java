package org.infolinia.ledger.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The lots of an open wallet: what is taken from which, pinned in which, and given back to which. Those that are stored
 * are read when somebody asks for them, since points that are only added need none of them.
 */
final class Lots {

    private final long wallet;
    private final Map<Long, OpenLot> inHand = new LinkedHashMap<>();
    private final Supplier<List<OpenLot>> stored;
    private boolean isRead;

    /** @param stored asked once, by this wallet and each of its copies */
    Lots(long wallet, Supplier<List<OpenLot>> stored) {
        this.wallet = wallet;
        this.stored = stored;
    }

    Lots copy() {
        var copy = new Lots(wallet, stored);
        copy.isRead = isRead;
        inHand.values().forEach(lot -> copy.add(lot.copy()));
        return copy;
    }

    /** Of those that were read or made; no others can have changed. In the order of spending. */
    List<OpenLot> changed() {
        return inHand.values().stream()
                .filter(lot -> lot.isNew() || lot.isChanged())
                .sorted(OpenLot.SPENDING_ORDER)
                .toList();
    }

    private Map<Long, OpenLot> all() {
        if (!isRead) {
            isRead = true;
            stored.get().forEach(lot -> inHand.putIfAbsent(lot.id(), lot.copy()));
        }
        return inHand;
    }

    void add(OpenLot lot) {
        inHand.put(lot.id(), lot);
    }

    boolean has(long id) {
        return all().containsKey(id);
    }

    OpenLot get(long id) {
        var lot = all().get(id);
        if (lot == null) {
            throw new IllegalStateException("Lot " + id + " is not of wallet " + wallet);
        }
        return lot;
    }

    /** In the order in which they would be spent. */
    List<OpenLot> inOrder() {
        return all().values().stream().sorted(OpenLot.SPENDING_ORDER).toList();
    }

    /** How much of these is not pinned. */
    long free(Predicate<OpenLot> among) {
        return all().values().stream().filter(among).mapToLong(OpenLot::free).sum();
    }

    /** @throws IllegalStateException when these have less that is free */
    List<LotPlan.Taken> take(long amount, Predicate<OpenLot> among, Comparator<OpenLot> order) {
        var taken = new ArrayList<LotPlan.Taken>();
        long missing = amount;
        for (var lot : chosenFor(amount, among, order)) {
            long now = lot.take(missing);
            taken.add(new LotPlan.Taken(lot.id(), now));
            missing -= now;
        }
        return List.copyOf(taken);
    }

    /** Takes exactly this, no less. */
    LotPlan.Taken take(LotPlan.Taken wanted) {
        if (get(wanted.lot()).take(wanted.amount()) != wanted.amount()) {
            throw new IllegalStateException("Lot " + wanted.lot() + " has not that much free");
        }
        return wanted;
    }

    /** @throws IllegalStateException when these have less that is free */
    List<LotPlan.Taken> pin(long amount, Predicate<OpenLot> among) {
        var pins = new ArrayList<LotPlan.Taken>();
        long missing = amount;
        for (var lot : chosenFor(amount, among, OpenLot.SPENDING_ORDER)) {
            long now = lot.pin(missing);
            pins.add(new LotPlan.Taken(lot.id(), now));
            missing -= now;
        }
        return List.copyOf(pins);
    }

    void unpin(LotPlan.Taken pin) {
        get(pin.lot()).unpin(pin.amount());
    }

    /** Makes lots of points that come from elsewhere; nothing of others is used. */
    List<LotPlan.Taken> moveIn(List<LotPlan.Moved> moved, long posting, LongSupplier ids) {
        moved.forEach(lot -> add(OpenLot.earnedNow(
                ids.getAsLong(), posting, lot.amount(), lot.earnedOn(), lot.expiresOn(), lot.cameFrom())));
        return List.of();
    }

    /** What returns to lots that have lapsed makes new ones. */
    List<LotPlan.Taken> giveBack(List<LotPlan.Taken> taken, LocalDate today, long posting, LongSupplier ids) {
        var uses = new ArrayList<LotPlan.Taken>();
        for (var use : taken) {
            var lot = get(use.lot());
            if (lot.isLapsedOn(today)) {
                moveIn(List.of(lot.givenBackElsewhere(use.amount(), today)), posting, ids);
            } else {
                lot.giveBack(use.amount());
                uses.add(new LotPlan.Taken(lot.id(), -use.amount()));
            }
        }
        return List.copyOf(uses);
    }

    private List<OpenLot> chosenFor(long amount, Predicate<OpenLot> among, Comparator<OpenLot> order) {
        var chosen = new ArrayList<OpenLot>();
        long missing = amount;
        var free = all().values().stream()
                .filter(among)
                .filter(OpenLot::hasFree)
                .sorted(order)
                .iterator();
        while (missing > 0 && free.hasNext()) {
            var lot = free.next();
            chosen.add(lot);
            missing -= lot.free();
        }
        if (missing > 0) {
            throw new IllegalStateException("Wallet " + wallet + " has not that much free");
        }
        return chosen;
    }
}
