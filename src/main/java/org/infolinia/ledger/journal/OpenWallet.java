package org.infolinia.ledger.journal;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.infolinia.kernel.Points;

/**
 * A wallet with its lots in hand: the only place that knows what a movement does to them. Its row is locked when the
 * change is to be written; a preview works on a copy nobody locked.
 */
public final class OpenWallet {

    /** How long points can be spent that are given back to a lot which lapsed meanwhile. */
    static final Period GRACE = Period.ofDays(30);

    private final long id;
    private final WalletChain chain;
    private final Balances before;
    private final Map<Long, OpenLot> lots = new LinkedHashMap<>();
    private long posted;
    private long held;
    private long owed;
    private long version;

    OpenWallet(long id, Balances balances, WalletChain chain) {
        this.id = id;
        this.chain = chain;
        this.before = balances;
        this.posted = balances.posted();
        this.held = balances.held();
        this.owed = balances.owed();
        this.version = balances.version();
    }

    /** A wallet that holds nothing yet. */
    static OpenWallet empty() {
        return new OpenWallet(0, new Balances(0, 0, 0, 0), WalletChain.ofNew(0));
    }

    /**
     * What one movement did.
     *
     * @param points what the wallet got or gave
     * @param owed what it owes more, or less, than before
     * @param uses what was taken from or given back to lots
     */
    record Change(long points, long owed, long balanceAfter, long version, List<LotPlan.Taken> uses) {}

    /** The same wallet once more, to try things on; of one that nothing was moved in. */
    public OpenWallet copy() {
        var copy = new OpenWallet(id, before, WalletChain.from(id, chain.head()));
        lots.values().forEach(lot -> copy.add(lot.copy()));
        return copy;
    }

    void add(OpenLot lot) {
        lots.put(lot.id(), lot);
    }

    boolean has(long lot) {
        return lots.containsKey(lot);
    }

    /** Whether that much can be spent. */
    public boolean covers(Points change) {
        return Math.addExact(posted, change.value()) - held >= 0;
    }

    /**
     * Moves points in or out.
     *
     * @param posting the posting that moves them
     * @param lotIds numbers for lots it makes
     * @throws IllegalStateException when the wallet does not cover it; ask {@link #covers} before
     */
    Change apply(Points change, LotPlan plan, long posting, LongSupplier lotIds) {
        long debt = debtOf(change.value(), plan);
        long points = Math.addExact(change.value(), debt);
        if (points < 0 && !(plan instanceof LotPlan.Pinned) && !covers(Points.of(points))) {
            throw new IllegalStateException("Wallet " + id + " does not hold that much");
        }
        var uses = new ArrayList<LotPlan.Taken>();
        switch (plan) {
            case LotPlan.NewLot made -> earn(change.value(), made, posting, lotIds, uses);
            case LotPlan.FirstExpiring() -> take(-points, OpenLot.SPENDING_ORDER, uses);
            case LotPlan.MovedOut _ -> take(-points, OpenLot.SPENDING_ORDER, uses);
            case LotPlan.MadeBy(var origin) -> take(-points, firstThoseMadeBy(origin), uses);
            case LotPlan.FromLot(var lot) -> uses.add(new LotPlan.Taken(lot, exactly(-points, lot)));
            case LotPlan.Pinned(var pins) -> takePinned(pins, uses);
            case LotPlan.MovedIn(var moved, var _) ->
                moved.forEach(lot -> add(
                        OpenLot.earnedNow(lotIds.getAsLong(), posting, lot.amount(), lot.earnedOn(), lot.expiresOn())));
            case LotPlan.ReturnTo(var taken, var today) ->
                taken.forEach(use -> giveBack(use, today, posting, lotIds, uses));
        }
        posted = Math.addExact(posted, points);
        owed += debt;
        version++;
        return new Change(points, debt, posted, version, List.copyOf(uses));
    }

    /** Works a change out on this copy, exactly as posting it would. */
    public void tryOut(Points change, LotPlan plan) {
        var unstored = new AtomicLong();
        apply(change, plan, 0, unstored::decrementAndGet);
    }

    /**
     * Pins points of these lots, those that expire first before the others.
     *
     * @param among the lots it may pin; together they have enough that is free
     */
    List<LotPlan.Taken> pin(long amount, Predicate<OpenLot> among) {
        var pins = new ArrayList<LotPlan.Taken>();
        long missing = amount;
        for (var lot : free(OpenLot.SPENDING_ORDER).filter(among).toList()) {
            if (missing > 0) {
                long pinned = lot.pin(missing);
                pins.add(new LotPlan.Taken(lot.id(), pinned));
                missing -= pinned;
            }
        }
        if (missing > 0) {
            throw new IllegalStateException("Wallet " + id + " has not that much to pin");
        }
        held += amount;
        return List.copyOf(pins);
    }

    void unpin(List<LotPlan.Taken> pins) {
        pins.forEach(pin -> {
            lot(pin.lot()).unpin(pin.amount());
            held -= pin.amount();
        });
    }

    long id() {
        return id;
    }

    public Points posted() {
        return Points.of(posted);
    }

    public Points available() {
        return Points.of(posted - held);
    }

    /** What can be spent on a day; what lapsed before is only waiting to expire. */
    public Points availableOn(LocalDate day) {
        return Points.of(free(OpenLot.SPENDING_ORDER)
                .filter(lot -> !lot.isLapsedOn(day))
                .mapToLong(OpenLot::free)
                .sum());
    }

    /** Points set aside for orders under way; they are there and cannot be spent. */
    public Points held() {
        return Points.of(held);
    }

    WalletChain chain() {
        return chain;
    }

    /** What was taken back and had been spent; later awards pay it off first. */
    public Points owed() {
        return Points.of(owed);
    }

    Balances before() {
        return before;
    }

    /** What changed since it was opened. */
    Balances change() {
        return new Balances(posted, held, owed, version).minus(before);
    }

    /** In the order in which they would be spent. */
    public List<OpenLot> lots() {
        return lots.values().stream().sorted(OpenLot.SPENDING_ORDER).toList();
    }

    /** What of a change is not the wallet's: debt that it makes, or pays off when negative. */
    private long debtOf(long change, LotPlan plan) {
        return switch (plan) {
            case LotPlan.NewLot _ -> -Math.min(owed, change);
            case LotPlan.MadeBy _ -> Math.max(0, -change - (posted - held));
            case LotPlan.MovedIn(var _, var debt) -> debt.value();
            case LotPlan.MovedOut(var debt) -> -debt.value();
            case LotPlan.FirstExpiring _, LotPlan.FromLot _, LotPlan.Pinned _, LotPlan.ReturnTo _ -> 0;
        };
    }

    private void earn(long amount, LotPlan.NewLot made, long posting, LongSupplier lotIds, List<LotPlan.Taken> uses) {
        var lot = OpenLot.earnedNow(lotIds.getAsLong(), posting, amount, made.earnedOn(), made.expiresOn());
        add(lot);
        long paidOff = lot.take(Math.min(owed, amount));
        if (paidOff > 0) {
            uses.add(new LotPlan.Taken(lot.id(), paidOff));
        }
    }

    private void take(long amount, Comparator<OpenLot> order, List<LotPlan.Taken> uses) {
        long missing = amount;
        for (var lot : free(order).toList()) {
            if (missing == 0) {
                break;
            }
            long taken = lot.take(missing);
            uses.add(new LotPlan.Taken(lot.id(), taken));
            missing -= taken;
        }
        if (missing > 0) {
            throw new IllegalStateException("The lots of wallet " + id + " hold less than its balance");
        }
    }

    private long exactly(long amount, long lot) {
        if (lot(lot).take(amount) != amount) {
            throw new IllegalStateException("Lot " + lot + " has not that much free");
        }
        return amount;
    }

    private void takePinned(List<LotPlan.Taken> pins, List<LotPlan.Taken> uses) {
        unpin(pins);
        pins.forEach(pin -> uses.add(new LotPlan.Taken(pin.lot(), exactly(pin.amount(), pin.lot()))));
    }

    private void giveBack(
            LotPlan.Taken use, LocalDate today, long posting, LongSupplier lotIds, List<LotPlan.Taken> uses) {
        var lot = lot(use.lot());
        if (lot.isLapsedOn(today)) {
            add(OpenLot.earnedNow(lotIds.getAsLong(), posting, use.amount(), lot.earnedOn(), today.plus(GRACE)));
        } else {
            lot.giveBack(use.amount());
            uses.add(new LotPlan.Taken(lot.id(), -use.amount()));
        }
    }

    OpenLot lot(long number) {
        var lot = lots.get(number);
        if (lot == null) {
            throw new IllegalStateException("Lot " + number + " is not of wallet " + id);
        }
        return lot;
    }

    private Stream<OpenLot> free(Comparator<OpenLot> order) {
        return lots.values().stream().filter(OpenLot::hasFree).sorted(order);
    }

    private static Comparator<OpenLot> firstThoseMadeBy(PostingId origin) {
        return Comparator.comparing((OpenLot lot) -> lot.posting() != origin.value())
                .thenComparing(OpenLot.SPENDING_ORDER);
    }
}
