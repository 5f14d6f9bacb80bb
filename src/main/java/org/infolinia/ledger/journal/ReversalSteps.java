package org.infolinia.ledger.journal;

import java.util.ArrayList;
import java.util.List;
import org.infolinia.kernel.Points;
import org.springframework.stereotype.Component;

/**
 * Works out how the points of a posting go back where they came from, in the wallet in which they would be now. What of
 * an award has expired comes back out of breakage first and leaves with the rest, so that nobody pays for it twice.
 */
@Component
class ReversalSteps {

    private final Wallets wallets;
    private final Postings postings;
    private final LedgerCalendar calendar;

    ReversalSteps(Wallets wallets, Postings postings, LedgerCalendar calendar) {
        this.wallets = wallets;
        this.postings = postings;
        this.calendar = calendar;
    }

    /**
     * A posting undone in full or in part.
     *
     * @param of what it undoes
     */
    record Step(Postings.Reversible of, Points change, LotPlan lots) {}

    /** The posting itself is undone by the last step. */
    List<Step> of(Postings.Reversible made, Points size, WalletKey living, OpenWallet wallet) {
        return made.change().isNegative()
                ? List.of(new Step(made, size, returned(made, size, living, wallet)))
                : takenBack(made, size, wallet);
    }

    private List<Step> takenBack(Postings.Reversible made, Points size, OpenWallet wallet) {
        var taken = new LotPlan.TakenBack(postings.lotsOf(made.id()));
        var steps = new ArrayList<Step>();
        long missing = size.value() - wallet.freeOf(taken);
        for (var lapse : missing > 0 ? postings.lapsesOf(made.id()) : List.<Postings.Lapse>of()) {
            long back = Math.min(missing, lapse.lot().amount());
            if (back > 0) {
                steps.add(new Step(lapse.expiry(), Points.of(back), cameBack(lapse.lot(), back)));
                missing -= back;
            }
        }
        steps.add(new Step(made, size.negated(), taken));
        return List.copyOf(steps);
    }

    private static LotPlan cameBack(LotPlan.Moved lot, long points) {
        var again = new LotPlan.Moved(lot.cameFrom(), points, lot.earnedOn(), lot.expiresOn());
        return new LotPlan.MovedIn(List.of(again), Points.ZERO);
    }

    private LotPlan returned(Postings.Reversible made, Points size, WalletKey living, OpenWallet wallet) {
        var uses = lastTaken(postings.lotsTakenBy(made.id()), made.undone().value(), size.value());
        var lots = uses.stream().map(LotPlan.Taken::lot).toList();
        if (living.equals(made.wallet())) {
            wallets.openLots(wallet, lots);
            return new LotPlan.ReturnTo(uses, calendar.today());
        }
        var former = wallets.copyOf(made.wallet());
        wallets.openLots(former, lots);
        return new LotPlan.MovedIn(
                uses.stream()
                        .map(use -> former.lot(use.lot()).givenBackElsewhere(use.amount(), calendar.today()))
                        .toList(),
                Points.ZERO);
    }

    /** From the end, passing over what earlier reversals have returned. */
    static List<LotPlan.Taken> lastTaken(List<LotPlan.Taken> uses, long returned, long amount) {
        var chosen = new ArrayList<LotPlan.Taken>();
        long skip = returned;
        long missing = amount;
        for (var use : uses.reversed()) {
            long skipped = Math.min(skip, use.amount());
            long now = Math.min(missing, use.amount() - skipped);
            skip -= skipped;
            missing -= now;
            if (now > 0) {
                chosen.add(new LotPlan.Taken(use.lot(), now));
            }
        }
        return List.copyOf(chosen);
    }
}
