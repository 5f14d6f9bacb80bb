package org.infolinia.ledger.journal;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Undoes postings, in full or in part, in the caller's transaction. Points given back return to the lots they came from,
 * the last taken first; points taken back that are spent already become debt, and those that have expired are not taken
 * again. What moved into the wallet of a participant's successor is undone there.
 */
@Component
public class Reversing {

    private final Wallets wallets;
    private final WalletOwners owners;
    private final Postings postings;
    private final ReversalSteps steps;
    private final Stages stages;
    private final Journal journal;
    private final LedgerCalendar calendar;

    Reversing(
            Wallets wallets,
            WalletOwners owners,
            Postings postings,
            ReversalSteps steps,
            Stages stages,
            Journal journal,
            LedgerCalendar calendar) {
        this.wallets = wallets;
        this.owners = owners;
        this.postings = postings;
        this.steps = steps;
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
     * @param lapsed how much of it has expired and is not taken again
     */
    public record Preview(Points before, Points after, Points owed, Points lapsed) {}

    /**
     * Refused as {@code posting-not-reversible}, {@code reward-undone-by-order}, {@code already-reversed},
     * {@code reversal-exceeds}, {@code stage-closed}, {@code closing-unknown} or {@code closing-of-another-stage}.
     */
    public Outcome<Receipt> reverse(Wish wish) {
        return reverse(wish, Door.ANY);
    }

    /** The same for the order that spent the points: that its posting is undone is a step of its own. */
    public Outcome<Receipt> reverseOfOrder(Wish wish) {
        return reverse(wish, Door.ORDER);
    }

    private enum Door {
        ANY,
        ORDER
    }

    private Outcome<Receipt> reverse(Wish wish, Door door) {
        return postings.reversible(wish.posting())
                .map(made -> {
                    var living = owners.keep(made.wallet());
                    return reverse(wish, door, living, wallets.lock(living));
                })
                .orElseGet(() -> Outcome.refused("posting-not-reversible"));
    }

    /** What {@link #reverse} would do; nothing is locked or written. */
    public Outcome<Preview> preview(PostingId posting, @Nullable Points points) {
        return postings.reversible(posting)
                .<Outcome<Preview>>map(made -> sound(made, points, Door.ANY).map(size -> tryOut(made, size)))
                .orElseGet(() -> Outcome.refused("posting-not-reversible"));
    }

    /** What was undone is read under the lock, or two reversals in part would both find room. */
    private Outcome<Receipt> reverse(Wish wish, Door door, WalletKey living, OpenWallet wallet) {
        var answered = postings.answerTo(living.program(), wish.request());
        if (answered.isPresent()) {
            return answered.get();
        }
        var made = postings.reversible(wish.posting()).orElseThrow();
        return switch (sound(made, wish.points(), door)) {
            case Outcome.Refused<Points>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Points>(var size) ->
                place(wish, living)
                        .map(place -> post(wish, steps.of(made, size, living, wallet), wallet, living, place));
        };
    }

    private Outcome<Stages.Place> place(Wish wish, WalletKey living) {
        var closing = wish.decision().closing();
        return closing == null || stages.holds(closing, wish.posting())
                ? stages.place(living.program(), calendar.today(), closing)
                : Outcome.refused("closing-of-another-stage");
    }

    private Outcome<Points> sound(Postings.Reversible made, @Nullable Points points, Door door) {
        return objectionTo(made, points, door)
                .<Outcome<Points>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(points == null ? made.left() : points));
    }

    private Optional<Refusal> objectionTo(Postings.Reversible made, @Nullable Points points, Door door) {
        var left = made.left();
        if (door == Door.ANY && postings.isOfAnOrder(made.id())) {
            return Optional.of(Refusal.of("reward-undone-by-order"));
        }
        if (left.isZero()) {
            return Optional.of(Refusal.of("already-reversed"));
        }
        return points == null || points.compareTo(Points.ZERO) > 0 && points.compareTo(left) <= 0
                ? Optional.empty()
                : Optional.of(Refusal.of("reversal-exceeds", left.value()));
    }

    /** The answer is that of the posting which was to be undone. */
    private Receipt post(
            Wish wish, List<ReversalSteps.Step> steps, OpenWallet wallet, WalletKey living, Stages.Place place) {
        var page = journal.newPage(steps.size());
        for (int i = 0; i < steps.size() - 1; i++) {
            var lapse = steps.get(i);
            page.add(movement(wish, lapse, ofLapse(wish, lapse, i), living, placeOf(lapse, place, living)), wallet);
        }
        var receipt = page.add(movement(wish, steps.getLast(), wish.request(), living, place), wallet);
        journal.write(page);
        return receipt;
    }

    /** What lapsed after the stage that is corrected comes back today. */
    private Stages.Place placeOf(ReversalSteps.Step lapse, Stages.Place place, WalletKey living) {
        var closing = place.closing();
        return closing == null || stages.holds(closing, lapse.of().id())
                ? place
                : stages.place(living.program(), calendar.today(), null).orElseThrow();
    }

    private static PostingRequest ofLapse(Wish wish, ReversalSteps.Step lapse, int position) {
        var expiry = lapse.of();
        var key =
                "UNEXP:%d:%d:%d".formatted(expiry.id().value(), expiry.undone().value(), position);
        return new PostingRequest(wish.request().maker(), key, RequestHash.of(expiry.id(), key));
    }

    private static Movement movement(
            Wish wish, ReversalSteps.Step step, PostingRequest request, WalletKey living, Stages.Place place) {
        return new Movement(
                living,
                PostingKind.REVERSAL,
                step.change(),
                step.lots(),
                step.of().counterpart(),
                place.stage(),
                step.of().label(),
                wish.decision().correcting(place.closing()),
                step.of().id(),
                request,
                place.day());
    }

    private Preview tryOut(Postings.Reversible made, Points size) {
        var living = owners.living(made.wallet());
        var copy = wallets.copyOf(living);
        var before = copy.posted();
        var owed = copy.owed();
        var planned = steps.of(made, size, living, copy);
        planned.forEach(step -> copy.tryOut(step.change(), step.lots()));
        var lapsed = planned.subList(0, planned.size() - 1).stream()
                .map(ReversalSteps.Step::change)
                .reduce(Points.ZERO, Points::plus);
        return new Preview(before, copy.posted(), copy.owed().plus(owed.negated()), lapsed);
    }
}
