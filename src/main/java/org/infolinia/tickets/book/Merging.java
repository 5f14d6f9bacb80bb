package org.infolinia.tickets.book;

import java.time.Clock;
import java.time.Instant;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketsMerged;
import org.infolinia.tickets.book.Merges.Merge;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes a ticket in favour of another that is about the same matter. What was said in it is for others to carry over. */
@Component
public class Merging {

    private final TicketBook book;
    private final MergeRules rules;
    private final Merges merges;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            TicketBook book,
            MergeRules rules,
            Merges merges,
            ChangeLog changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.rules = rules;
        this.merges = merges;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whoever waits for an answer in the one waits for it in the other, unless that is over. A day that the law sets for
     * the one holds for the other, too, which becomes of its kind. Refused as the {@link MergeRules} refuse.
     */
    public Outcome<Ticket> merge(TicketInHand ticket, TicketInHand survivor, Actor by) {
        return rules.firstRefusal(ticket.view(), survivor.view())
                .map(Outcome::<Ticket>refused)
                .orElseGet(() -> {
                    join(ticket, survivor, by);
                    return Outcome.done(survivor.view());
                });
    }

    private void join(TicketInHand ticket, TicketInHand survivor, Actor by) {
        var before = ticket.view();
        var waitingSince = survivor.state().isOver() ? null : before.waitingSince();
        boolean isFirstToWait = waitingSince != null && survivor.view().waitingSince() == null;
        boolean isOpened = waitingSince != null && survivor.state() == State.PENDING;
        long newest = merges.newestMessage();
        ticket.goesOnIn(survivor.number());
        book.edit(ticket, new ToState(State.CLOSED), by);
        if (waitingSince != null) {
            waitOn(survivor, waitingSince, by);
        }
        merges.remember(new Merge(
                ticket.number(),
                survivor.number(),
                clock.instant(),
                by.name(),
                newest,
                before.state(),
                before.waitingSince(),
                before.resolvedAt(),
                isFirstToWait,
                isOpened ? changes.newest(survivor.number(), Field.STATE) : null,
                null,
                null));
        if (before.legalDueOn() != null) {
            putUnderLaw(survivor, before, by);
        }
        events.publishEvent(new TicketsMerged(by, ticket.view(), survivor.number(), before.waitingSince()));
    }

    private void putUnderLaw(TicketInHand survivor, Ticket merged, Actor by) {
        boolean isOfAnother = survivor.view().kind() != merged.kind();
        book.edit(survivor, new ToKind(merged.kind()), by);
        book.reckonLegalDay(survivor, by);
        if (isOfAnother) {
            merges.survivorBecameOfItsKind(merged.number(), changes.newest(survivor.number(), Field.KIND));
        }
    }

    private void waitOn(TicketInHand survivor, Instant since, Actor by) {
        survivor.heardFromOutside(since);
        if (survivor.state() == State.PENDING) {
            book.edit(survivor, new ToState(State.OPEN), by);
        }
    }
}
