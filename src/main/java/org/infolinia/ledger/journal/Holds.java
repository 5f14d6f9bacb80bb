package org.infolinia.ledger.journal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.springframework.stereotype.Component;

/**
 * Sets points aside until they are spent or freed, in the caller's transaction. Held points are neither spent nor do they
 * expire. A hold moves nothing between accounts and is no posting; capturing one is.
 */
@Component
public class Holds {

    private final HoldRows rows;
    private final Wallets wallets;
    private final WalletOwners owners;
    private final Postings postings;
    private final Journal journal;
    private final LedgerCalendar calendar;

    Holds(
            HoldRows rows,
            Wallets wallets,
            WalletOwners owners,
            Postings postings,
            Journal journal,
            LedgerCalendar calendar) {
        this.rows = rows;
        this.wallets = wallets;
        this.owners = owners;
        this.postings = postings;
        this.journal = journal;
        this.calendar = calendar;
    }

    public Optional<Hold> find(HoldId id) {
        return rows.find(id);
    }

    /** What the same request was answered before, or that its key asked for something else; empty when it is new. */
    public Optional<Outcome<Hold>> answerTo(ProgramId program, PostingRequest request) {
        return rows.answerTo(program, request);
    }

    /**
     * Points to be set aside.
     *
     * @param amount above zero
     * @param purpose what for, such as a reward's name; 1 to 200 characters
     */
    public record Wish(WalletKey wallet, Points amount, String purpose, PostingRequest request) {

        private static final int MAXIMUM_PURPOSE_LENGTH = 200;

        public Wish {
            if (amount.compareTo(Points.ZERO) <= 0) {
                throw new IllegalArgumentException("Only points above zero are held");
            }
            if (purpose.isEmpty() || purpose.length() > MAXIMUM_PURPOSE_LENGTH) {
                throw new IllegalArgumentException("A purpose has 1 to " + MAXIMUM_PURPOSE_LENGTH + " characters");
            }
        }
    }

    /**
     * Pins the points that would be spent first. Asked again with the same key it answers with the same hold. Refused as
     * {@code not-enough-points}, when too few can be spent today, or {@code key-used-otherwise}.
     */
    public Outcome<Hold> hold(Wish wish) {
        var wallet = wallets.lock(wish.wallet());
        return rows.answerTo(wish.wallet().program(), wish.request()).orElseGet(() -> hold(wish, wallet));
    }

    private Outcome<Hold> hold(Wish wish, OpenWallet wallet) {
        if (!wallet.covers(wish.amount().negated())) {
            return Outcome.refused("not-enough-points", wallet.available().value());
        }
        var today = calendar.today();
        var pins = wallet.pin(wish.amount().value(), lot -> !lot.isLapsedOn(today));
        write(wallet);
        var id = rows.insert(wish, wallet, pins);
        return Outcome.done(new Hold(id, wish.wallet(), wish.amount(), wish.purpose(), Hold.State.OPEN, pins));
    }

    /**
     * Spends exactly what a hold has pinned. Refused as {@code hold-ended} or {@code key-used-otherwise}.
     *
     * @param request with the key under which it is spent
     * @param spending the movement of the hold as it is under the lock, with its wallet, its change and its lots
     */
    public Outcome<Receipt> capture(HoldId id, PostingRequest request, Function<Hold, Movement> spending) {
        var locked = lock(id);
        var hold = locked.hold();
        return postings.answerTo(hold.wallet().program(), request)
                .orElseGet(() -> hold.isOpen()
                        ? Outcome.done(capture(locked, spending.apply(hold)))
                        : Outcome.refused("hold-ended"));
    }

    private Receipt capture(Locked locked, Movement movement) {
        var hold = locked.hold();
        if (!movement.wallet().equals(hold.wallet())
                || !movement.change().equals(hold.change())
                || !movement.lots().equals(hold.lots())) {
            throw new IllegalArgumentException("Hold " + hold.id().value() + " is captured as a whole");
        }
        var receipt = journal.post(movement, locked.wallet());
        rows.end(hold, Hold.State.CAPTURED, receipt.posting());
        return receipt;
    }

    /** Frees what a hold has pinned; once it is freed, freeing it again changes nothing. Refused as {@code hold-ended}. */
    public Outcome<Hold> release(HoldId id) {
        var locked = lock(id);
        var hold = locked.hold();
        return switch (hold.state()) {
            case CAPTURED -> Outcome.refused("hold-ended");
            case RELEASED -> Outcome.done(hold);
            case OPEN -> {
                locked.wallet().unpin(hold.pins());
                write(locked.wallet());
                rows.end(hold, Hold.State.RELEASED, null);
                yield Outcome.done(get(id));
            }
        };
    }

    /** A hold as it is while its wallet is locked. */
    private record Locked(Hold hold, OpenWallet wallet) {}

    /** A merge may move it until its owner is kept, and another may end it until its wallet is locked. */
    private Locked lock(HoldId id) {
        owners.keep(get(id).wallet());
        var wallet = wallets.lock(get(id).wallet());
        return new Locked(get(id), wallet);
    }

    /** Lets go of everything that is held in a wallet which is about to be emptied into another. */
    public List<Hold> detach(OpenWallet from) {
        return unpinned(from, rows.openIn(from));
    }

    /** The same of these holds alone, as far as they are open in this wallet. */
    public List<Hold> detach(OpenWallet from, Set<HoldId> some) {
        return unpinned(
                from,
                rows.openIn(from).stream()
                        .filter(hold -> some.contains(hold.id()))
                        .toList());
    }

    private static List<Hold> unpinned(OpenWallet from, List<Hold> open) {
        open.forEach(hold -> from.unpin(hold.pins()));
        return open;
    }

    /** A hold on its way to the wallet into which its points have moved. */
    public record Moving(Hold hold, OpenWallet to, List<LotPlan.Taken> pins) {}

    /** Pins the same in the other wallet, where lots are found again by their days; to be written and then settled. */
    public List<Moving> attach(List<Hold> detached, OpenWallet from, OpenWallet to) {
        return detached.stream()
                .map(hold -> new Moving(hold, to, pinAnew(hold, from, to)))
                .toList();
    }

    /** Writes down where the holds are now, once their lots are written. */
    public void settle(List<Moving> moving) {
        moving.forEach(each -> rows.move(each.hold(), each.to(), each.pins()));
    }

    private static List<LotPlan.Taken> pinAnew(Hold hold, OpenWallet from, OpenWallet to) {
        var pins = new TreeMap<Long, Long>();
        for (var pin : hold.pins()) {
            var old = from.lot(pin.lot());
            to.pin(pin.amount(), lot -> lot.isNew() && lot.hasDaysOf(old))
                    .forEach(now -> pins.merge(now.lot(), now.amount(), Long::sum));
        }
        return pins.entrySet().stream()
                .map(pin -> new LotPlan.Taken(pin.getKey(), pin.getValue()))
                .toList();
    }

    private Hold get(HoldId id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("There is no hold " + id.value()));
    }

    private void write(OpenWallet wallet) {
        var page = journal.newPage(1);
        page.add(wallet);
        journal.write(page);
    }
}
