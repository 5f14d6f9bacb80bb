package org.infolinia.ledger.adjustment;

import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.Reversing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Postings undone by a person's decision. Works in the caller's transaction. */
@Component
class Reversals {

    private final Reversing reversing;
    private final ApplicationEventPublisher events;

    Reversals(Reversing reversing, ApplicationEventPublisher events) {
        this.reversing = reversing;
        this.events = events;
    }

    Outcome<Receipt> reverse(ReverseAdjustment command, Postings.Reversible made, Actor maker) {
        var objection = CommentRule.objectionTo(command.comment());
        return objection.<Outcome<Receipt>>map(Outcome::refused).orElseGet(() -> switch (reversing.reverse(
                wish(command, made, maker))) {
            case Outcome.Refused<Receipt>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Receipt>(Receipt receipt) -> {
                if (!receipt.isReplay()) {
                    announce(command, made, receipt, maker);
                }
                yield Outcome.done(receipt);
            }
        });
    }

    private static Reversing.Wish wish(ReverseAdjustment command, Postings.Reversible made, Actor maker) {
        return new Reversing.Wish(
                made.id(),
                command.points(),
                new Movement.Decision(made.reason(), command.comment().strip(), command.caseReference()),
                PostingRequest.of(command, command.key(), maker));
    }

    private void announce(ReverseAdjustment command, Postings.Reversible made, Receipt receipt, Actor maker) {
        events.publishEvent(new AdjustmentReversed(
                maker,
                made.wallet().program(),
                made.wallet().participant(),
                made.id(),
                receipt.posting(),
                receipt.points().plus(receipt.owed().negated()),
                receipt.owed(),
                command.caseReference()));
    }
}
