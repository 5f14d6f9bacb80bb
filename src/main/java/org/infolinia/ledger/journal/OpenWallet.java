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
import org.infolinia.kernel.Points;

/**
 * A wallet with its lots in hand: the only place that knows what a movement does to them. Its row is locked when the
 * change is to be written; a preview works on a copy nobody locked.
 */
public final class OpenWallet {

    /** How long points can be spent that are given back to a lot which lapsed meanwhile. */
    static final Period GRACE = Period.ofDays(30);

    private final long id;
    private final long postedBefore;
    private final long versionBefore;
    private final long held;
    private final Map<Long, OpenLot> lots = new LinkedHashMap<>();
    private long posted;
    private long version;

    OpenWallet(long id, long posted, long held, long version) {
        this.id = id;
        this.postedBefore = posted;
        this.posted = posted;
        this.held = held;
        this.versionBefore = version;
        this.version = version;
    }

    /** A wallet that holds nothing yet. */
    static OpenWallet empty() {
        return new OpenWallet(0, 0, 0, 0);
    }

    /** What one movement did: the entry's numbers, and what was taken from or given back to lots that were there. */
    record Change(long balanceAfter, long version, List<LotPlan.Taken> uses) {}

    /** The same wallet once more, to try things on; of one that nothing was moved in. */
    public OpenWallet copy() {
        var copy = new OpenWallet(id, postedBefore, held, versionBefore);
        lots.values().forEach(lot -> copy.add(lot.copy()));
        return copy;
    }

    void add(OpenLot lot) {
        lots.put(lot.id(), lot);
    }

    boolean has(long lot) {
        return lots.containsKey(lot);
    }

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
        if (!covers(change)) {
            throw new IllegalStateException("Wallet " + id + " does not hold that much");
        }
        var uses = new ArrayList<LotPlan.Taken>();
        switch (plan) {
            case LotPlan.NewLot(var earnedOn, var expiresOn) ->
                add(OpenLot.earnedNow(lotIds.getAsLong(), posting, change.value(), earnedOn, expiresOn));
            case LotPlan.FirstExpiring() -> take(change.magnitude().value(), OpenLot.SPENDING_ORDER, uses);
            case LotPlan.MadeBy(var origin) -> take(change.magnitude().value(), firstThoseMadeBy(origin), uses);
            case LotPlan.MovedIn(var moved) ->
                moved.forEach(lot -> add(
                        OpenLot.earnedNow(lotIds.getAsLong(), posting, lot.amount(), lot.earnedOn(), lot.expiresOn())));
            case LotPlan.ReturnTo(var taken, var today) ->
                taken.forEach(use -> giveBack(use, today, posting, lotIds, uses));
        }
        posted = Math.addExact(posted, change.value());
        version++;
        return new Change(posted, version, List.copyOf(uses));
    }

    /** Works a change out on this copy, exactly as posting it would. */
    public void tryOut(Points change, LotPlan plan) {
        var unstored = new AtomicLong();
        apply(change, plan, 0, unstored::decrementAndGet);
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

    /** Points set aside for orders under way; they are there and cannot be spent. */
    public Points held() {
        return Points.of(held);
    }

    long change() {
        return posted - postedBefore;
    }

    long versionBefore() {
        return versionBefore;
    }

    long movements() {
        return version - versionBefore;
    }

    /** In the order in which they would be spent. */
    public List<OpenLot> lots() {
        return lots.values().stream().sorted(OpenLot.SPENDING_ORDER).toList();
    }

    private void take(long amount, Comparator<OpenLot> order, List<LotPlan.Taken> uses) {
        long missing = amount;
        for (var lot : lots.values().stream()
                .filter(OpenLot::hasRemaining)
                .sorted(order)
                .toList()) {
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

    private void giveBack(
            LotPlan.Taken use, LocalDate today, long posting, LongSupplier lotIds, List<LotPlan.Taken> uses) {
        var lot = lots.get(use.lot());
        if (lot == null) {
            throw new IllegalStateException("Lot " + use.lot() + " is not of wallet " + id);
        }
        if (lot.isLapsedOn(today)) {
            add(OpenLot.earnedNow(lotIds.getAsLong(), posting, use.amount(), lot.earnedOn(), today.plus(GRACE)));
        } else {
            lot.giveBack(use.amount());
            uses.add(new LotPlan.Taken(lot.id(), -use.amount()));
        }
    }

    private static Comparator<OpenLot> firstThoseMadeBy(PostingId origin) {
        return Comparator.comparing((OpenLot lot) -> lot.posting() != origin.value())
                .thenComparing(OpenLot.SPENDING_ORDER);
    }
}
