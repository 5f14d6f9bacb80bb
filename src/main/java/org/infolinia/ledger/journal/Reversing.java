package org.infolinia.ledger.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Undoes postings, in full or in part, in the caller's transaction. Points given back return to the lots they came from,
 * the last taken first; points taken back that are spent already become debt.
 */
@Component
public class Reversing {

    private final Wallets wallets;
    private final Postings postings;
    private final Stages stages;
    private final Journal journal;
    private final LedgerCalendar calendar;

    Reversing(Wallets wallets, Postings postings, Stages stages, Journal journal, LedgerCalendar calendar) {
        this.wallets = wallets;
        this.postings = postings;
        this.stages = stages;
        this.journal = journal;
        this.calendar = calendar;
    }

    /**
     * What to undo and why.
     *
     * @param points how many of them, without a sign; null for all that are left
     */
    public record Wish(
            PostingId posting, @Nullable Points points, Movement.Decision decision, PostingRequest request) {}

    /**
     * What a reversal would do.
     *
     * @param owed how much of it the participant would owe, because it is spent
     */
    public record Preview(Points before, Points after, Points owed) {}

    /**
     * Refused as {@code posting-not-reversible}, {@code already-reversed}, {@code reversal-exceeds} or
     * {@code stage-closed}.
     */
    public Outcome<Receipt> reverse(Wish wish) {
        return postings.reversible(wish.posting())
                .map(made -> reverse(wish, wallets.lock(made.wallet()), made.wallet()))
                .orElseGet(() -> Outcome.refused("posting-not-reversible"));
    }

    /** What {@link #reverse} would do; nothing is locked or written. */
    public Outcome<Preview> preview(PostingId posting, @Nullable Points points) {
        return postings.reversible(posting)
                .<Outcome<Preview>>map(made -> sound(made, points).map(size -> tryOut(made, size)))
                .orElseGet(() -> Outcome.refused("posting-not-reversible"));
    }

    /** What was undone is read under the lock, or two reversals in part would both find room. */
    private Outcome<Receipt> reverse(Wish wish, OpenWallet wallet, WalletKey key) {
        var answered = postings.answerTo(key.program(), wish.request());
        if (answered.isPresent()) {
            return answered.get();
        }
        var made = postings.reversible(wish.posting()).orElseThrow();
        return switch (sound(made, wish.points())) {
            case Outcome.Refused<Points>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Points>(var size) ->
                stages.openOn(key.program(), calendar.today())
                        .map(stage -> Outcome.done(journal.post(movement(wish, made, size, wallet, stage), wallet)))
                        .orElseGet(() -> Outcome.refused("stage-closed"));
        };
    }

    private static Outcome<Points> sound(Postings.Reversible made, @Nullable Points points) {
        var left = made.left();
        if (left.isZero()) {
            return Outcome.refused("already-reversed");
        }
        if (points == null) {
            return Outcome.done(left);
        }
        return points.compareTo(Points.ZERO) > 0 && points.compareTo(left) <= 0
                ? Outcome.done(points)
                : Outcome.refused("reversal-exceeds", left.value());
    }

    private Movement movement(Wish wish, Postings.Reversible made, Points size, OpenWallet wallet, long stage) {
        return new Movement(
                made.wallet(),
                PostingKind.REVERSAL,
                signed(made, size),
                lots(made, size, wallet),
                made.counterpart(),
                stage,
                made.label(),
                wish.decision(),
                made.id(),
                wish.request(),
                calendar.today());
    }

    private Preview tryOut(Postings.Reversible made, Points size) {
        var copy = wallets.copyOf(made.wallet());
        var before = copy.posted();
        var owed = copy.owed();
        copy.tryOut(signed(made, size), lots(made, size, copy));
        return new Preview(before, copy.posted(), copy.owed().plus(owed.negated()));
    }

    private static Points signed(Postings.Reversible made, Points size) {
        return made.change().isNegative() ? size : size.negated();
    }

    private LotPlan lots(Postings.Reversible made, Points size, OpenWallet wallet) {
        return made.change().isNegative()
                ? returned(made, size, wallet, calendar.today())
                : new LotPlan.MadeBy(made.id());
    }

    private LotPlan returned(Postings.Reversible made, Points size, OpenWallet wallet, LocalDate today) {
        var uses = lastTaken(postings.lotsTakenBy(made.id()), made.undone().value(), size.value());
        wallets.openLots(wallet, uses.stream().map(LotPlan.Taken::lot).toList());
        return new LotPlan.ReturnTo(uses, today);
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
