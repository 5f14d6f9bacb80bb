package org.infolinia.tickets.book;

import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketsMerged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes a ticket in favour of another that is about the same matter. What was said in it is for others to carry over. */
@Component
public class Merging {

    private final TicketBook book;
    private final ApplicationEventPublisher events;

    Merging(TicketBook book, ApplicationEventPublisher events) {
        this.book = book;
        this.events = events;
    }

    /**
     * Refused as {@code merge-with-itself}, {@code merge-elsewhere} when the other is of another program, and
     * {@code ticket-merged} when either has been merged already.
     */
    public Outcome<Ticket> merge(TicketInHand ticket, TicketInHand survivor, Actor by) {
        return objection(ticket.view(), survivor.view())
                .map(Outcome::<Ticket>refused)
                .orElseGet(() -> {
                    book.edit(ticket, new ToState(State.CLOSED), by);
                    ticket.goesOnIn(survivor.number());
                    events.publishEvent(new TicketsMerged(by, ticket.view(), survivor.number()));
                    return Outcome.done(survivor.view());
                });
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
