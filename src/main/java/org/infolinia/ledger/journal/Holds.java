package org.infolinia.ledger.journal;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.infolinia.kernel.Outcome;
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
    private final Postings postings;
    private final Journal journal;
    private final LedgerCalendar calendar;

    Holds(HoldRows rows, Wallets wallets, Postings postings, Journal journal, LedgerCalendar calendar) {
        this.rows = rows;
        this.wallets = wallets;
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
     * Pins the points that would be spent first. Asked again with the same key it answers with the same hold. Refused as
     * {@code not-enough-points}, when too few can be spent today, or {@code key-used-otherwise}.
     */
    public Outcome<Hold> hold(HoldPoints command) {
        var wallet = wallets.lock(command.wallet());
        return rows.answerTo(command.wallet().program(), command.request()).orElseGet(() -> hold(command, wallet));
    }

    private Outcome<Hold> hold(HoldPoints command, OpenWallet wallet) {
        var today = calendar.today();
        var available = wallet.availableOn(today);
        if (available.compareTo(command.amount()) < 0) {
            return Outcome.refused("not-enough-points", available.value());
        }
        var pins = wallet.pin(command.amount().value(), lot -> !lot.isLapsedOn(today));
        write(wallet);
        var id = rows.insert(command, wallet, pins);
        return Outcome.done(new Hold(id, command.wallet(), command.amount(), command.purpose(), Hold.State.OPEN, pins));
    }

    /**
     * Spends exactly what a hold has pinned. Refused as {@code hold-ended} or {@code key-used-otherwise}.
     *
     * @param movement with the change and the lots of the hold
     */
    public Outcome<Receipt> capture(HoldId id, Movement movement) {
        var wallet = wallets.lock(movement.wallet());
        return postings.answerTo(movement.wallet().program(), movement.request())
                .orElseGet(() -> {
                    var hold = get(id);
                    if (!hold.isOpen()) {
                        return Outcome.refused("hold-ended");
                    }
                    if (!movement.change().equals(hold.change())
                            || !movement.lots().equals(hold.lots())) {
                        throw new IllegalArgumentException("Hold " + id.value() + " is captured as a whole");
                    }
                    var receipt = journal.post(movement, wallet);
                    rows.end(hold, Hold.State.CAPTURED, receipt.posting());
                    return Outcome.done(receipt);
                });
    }

    /** Frees what a hold has pinned; once it is freed, freeing it again changes nothing. Refused as {@code hold-ended}. */
    public Outcome<Hold> release(HoldId id) {
        var wallet = wallets.lock(get(id).wallet());
        var hold = get(id);
        return switch (hold.state()) {
            case CAPTURED -> Outcome.refused("hold-ended");
            case RELEASED -> Outcome.done(hold);
            case OPEN -> {
                wallet.unpin(hold.pins());
                write(wallet);
                rows.end(hold, Hold.State.RELEASED, null);
                yield Outcome.done(get(id));
            }
        };
    }

    /** Lets go of everything that is held in a wallet which is about to be emptied into another. */
    public List<Hold> detach(OpenWallet from) {
        var open = rows.openIn(from);
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
