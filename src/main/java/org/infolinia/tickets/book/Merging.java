package org.infolinia.tickets.book;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketsMerged;
import org.infolinia.tickets.book.Merges.Merge;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes a ticket in favour of another that is about the same matter. What was said in it is for others to carry over. */
@Component
public class Merging {

    private final TicketBook book;
    private final Merges merges;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(TicketBook book, Merges merges, ChangeLog changes, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.merges = merges;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whoever waits for an answer in the one waits for it in the other, unless that is over. Refused as {@code
     * merge-with-itself}, {@code merge-elsewhere} when the other is of another program, and
     * {@code ticket-merged} when either has been merged already.
     */
    public Outcome<Ticket> merge(TicketInHand ticket, TicketInHand survivor, Actor by) {
        return objection(ticket.view(), survivor.view())
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
                isOpened ? changes.newestOfState(survivor.number()) : null,
                null));
        events.publishEvent(new TicketsMerged(by, ticket.view(), survivor.number(), before.waitingSince()));
    }

    private void waitOn(TicketInHand survivor, Instant since, Actor by) {
        survivor.heardFromOutside(since);
        if (survivor.state() == State.PENDING) {
            book.edit(survivor, new ToState(State.OPEN), by);
        }
    }

    /** What {@link #merge} would be refused as. */
    public static Optional<Refusal> objection(Ticket ticket, Ticket survivor) {
        if (ticket.number().equals(survivor.number())) {
            return Optional.of(Refusal.of("merge-with-itself", ticket.number().toString()));
        }
        if (!ticket.program().equals(survivor.program())) {
            return Optional.of(Refusal.of("merge-elsewhere", survivor.number().toString()));
        }
        return Optional.of(ticket)
                .filter(merged -> merged.mergedInto() != null)
                .or(() -> Optional.of(survivor).filter(merged -> merged.mergedInto() != null))
                .map(merged -> Refusal.of("ticket-merged", merged.number().toString()));
    }
}
