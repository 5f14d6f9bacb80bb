package org.infolinia.ledger.journal;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.infolinia.kernel.Points;

/**
 * A wallet in hand: the only place that knows what a movement does to it. Its row is locked when the change is to be
 * written; a preview works on a copy nobody locked. What has lapsed is not spent any more, though it is still there until
 * it expires.
 */
public final class OpenWallet {

    /** How long points can be spent that are given back to a lot which lapsed meanwhile. */
    static final Period GRACE = Period.ofDays(30);

    private final long id;
    private final LocalDate today;
    private final WalletChain chain;
    private final Balances before;
    private final Lots lots;
    private long posted;
    private long held;
    private long owed;
    private long version;
    private long unstored;

    /** @param stored its lots with points, asked for when one of them matters */
    OpenWallet(long id, LocalDate today, Balances balances, WalletChain chain, Supplier<List<OpenLot>> stored) {
        this(id, today, balances, chain, new Lots(id, stored));
    }

    private OpenWallet(long id, LocalDate today, Balances balances, WalletChain chain, Lots lots) {
        this.id = id;
        this.today = today;
        this.chain = chain;
        this.before = balances;
        this.lots = lots;
        this.posted = balances.posted();
        this.held = balances.held();
        this.owed = balances.owed();
        this.version = balances.version();
    }

    /** A wallet that holds nothing yet. */
    static OpenWallet empty(LocalDate today) {
        return new OpenWallet(0, today, new Balances(0, 0, 0, 0), WalletChain.ofNew(0), List::of);
    }

    /**
     * The numbers of a wallet's row, or what changed in them.
     *
     * @param held of the posted points, pinned by open holds
     * @param owed what is paid off first from later awards
     * @param version how many entries it has
     */
    record Balances(long posted, long held, long owed, long version) {

        Balances minus(Balances earlier) {
            return new Balances(
                    posted - earlier.posted, held - earlier.held, owed - earlier.owed, version - earlier.version);
        }
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
        return new OpenWallet(id, today, before, WalletChain.from(id, chain.head()), lots.copy());
    }

    void add(OpenLot lot) {
        lots.add(lot);
    }

    boolean has(long lot) {
        return lots.has(lot);
    }

    /** Whether that much can be spent today. */
    public boolean covers(Points change) {
        return covers(change, today);
    }

    /** Whether that much could be spent on a day, of what is there now. */
    public boolean covers(Points change, LocalDate day) {
        return !change.isNegative() || availableOn(day).compareTo(change.magnitude()) >= 0;
    }

    /** Whether that much is there and not pinned, lapsed or not. */
    public boolean hasFree(Points points) {
        return lots.free(lot -> true) >= points.value();
    }

    /**
     * Moves points in or out.
     *
     * @param day for which it counts
     * @param posting the posting that moves them
     * @param lotIds numbers for lots it makes
     * @throws IllegalStateException when the wallet does not cover it; ask {@link #covers} before
     */
    Change apply(Points change, LotPlan plan, LocalDate day, long posting, LongSupplier lotIds) {
        long debt = debtOf(change.value(), plan);
        long points = Math.addExact(change.value(), debt);
        var uses = switch (plan) {
            case LotPlan.NewLot made -> earn(change.value(), made, posting, lotIds);
            case LotPlan.FirstExpiring() -> lots.take(-points, isSpendableOn(day), OpenLot.SPENDING_ORDER);
            case LotPlan.FirstLapsed _, LotPlan.MovedOut _ -> lots.take(-points, lot -> true, OpenLot.SPENDING_ORDER);
            case LotPlan.TakenBack taken -> lots.take(-points, isTakenBack(taken), taken.order());
            case LotPlan.HandedBack(var taken, var _) -> lots.take(-points, isTakenBack(taken), taken.order());
            case LotPlan.FromLot(var lot) -> List.of(lots.take(new LotPlan.Taken(lot, -points)));
            case LotPlan.Pinned(var pins) -> takePinned(pins);
            case LotPlan.MovedIn(var moved, var _) -> lots.moveIn(moved, posting, lotIds);
            case LotPlan.ReturnTo(var taken, var on) -> lots.giveBack(taken, on, posting, lotIds);
        };
        posted = Math.addExact(posted, points);
        owed += debt;
        version++;
        return new Change(points, debt, posted, version, uses);
    }

    /** Works a change out on this copy, exactly as posting it today would. */
    public void tryOut(Points change, LotPlan plan) {
        apply(change, plan, today, 0, () -> --unstored);
    }

    /**
     * Pins points of these lots, those that expire first before the others.
     *
     * @param among the lots it may pin; together they have enough that is free
     */
    List<LotPlan.Taken> pin(long amount, Predicate<OpenLot> among) {
        var pins = lots.pin(amount, among);
        held += amount;
        return pins;
    }

    void unpin(List<LotPlan.Taken> pins) {
        pins.forEach(pin -> {
            lots.unpin(pin);
            held -= pin.amount();
        });
    }

    long id() {
        return id;
    }

    public Points posted() {
        return Points.of(posted);
    }

    /** What can be spent today. */
    public Points available() {
        return availableOn(today);
    }

    /** What can be spent on a day; what lapsed before is only waiting to expire. */
    public Points availableOn(LocalDate day) {
        return Points.of(lots.free(isSpendableOn(day)));
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

    /** Lots that it has more or less of than before, or that are pinned otherwise; in the order of spending. */
    public List<OpenLot> changedLots() {
        return lots.changed();
    }

    /** In the order in which they would be spent. */
    public List<OpenLot> lots() {
        return lots.inOrder();
    }

    OpenLot lot(long number) {
        return lots.get(number);
    }

    /** How much is left and not pinned of what these lots became. */
    long freeOf(LotPlan.TakenBack taken) {
        return lots.free(taken::isFrom);
    }

    /** What of a change is not the wallet's: debt that it makes, or pays off when negative. */
    private long debtOf(long change, LotPlan plan) {
        return switch (plan) {
            case LotPlan.NewLot _ -> -Math.min(owed, change);
            case LotPlan.TakenBack taken -> missing(-change, taken);
            case LotPlan.HandedBack(var taken, var debt) -> missing(debt.value() - change, taken) - debt.value();
            case LotPlan.MovedIn(var _, var debt) -> debt.value();
            case LotPlan.MovedOut(var debt) -> -debt.value();
            case LotPlan.FirstExpiring _,
                    LotPlan.FirstLapsed _,
                    LotPlan.FromLot _,
                    LotPlan.Pinned _,
                    LotPlan.ReturnTo _ -> 0;
        };
    }

    /** How much of these points is neither in the lots in which they came nor could be made up for by others. */
    public Points missing(Points amount, LotPlan.TakenBack taken) {
        return Points.of(missing(amount.value(), taken));
    }

    private long missing(long amount, LotPlan.TakenBack taken) {
        return Math.max(0, amount - lots.free(isTakenBack(taken)));
    }

    private static Predicate<OpenLot> isSpendableOn(LocalDate day) {
        return lot -> !lot.isLapsedOn(day);
    }

    /** Other points make up for what is missing only while they can be spent. */
    private Predicate<OpenLot> isTakenBack(LotPlan.TakenBack taken) {
        return isSpendableOn(today).or(taken::isFrom);
    }

    private List<LotPlan.Taken> earn(long amount, LotPlan.NewLot made, long posting, LongSupplier lotIds) {
        var lot = OpenLot.earnedNow(lotIds.getAsLong(), posting, amount, made.earnedOn(), made.expiresOn(), null);
        add(lot);
        long paidOff = lot.take(Math.min(owed, amount));
        return paidOff > 0 ? List.of(new LotPlan.Taken(lot.id(), paidOff)) : List.of();
    }

    private List<LotPlan.Taken> takePinned(List<LotPlan.Taken> pins) {
        unpin(pins);
        return pins.stream().map(lots::take).toList();
    }
}
