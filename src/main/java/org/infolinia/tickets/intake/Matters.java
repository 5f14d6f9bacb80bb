package org.infolinia.tickets.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.tickets.EventNoted;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Origin;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.book.Origins;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tickets of what happened elsewhere: one for each matter, however often it is told of. */
@Component
class Matters {

    private final TicketBook book;
    private final Conversation conversation;
    private final Origins origins;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Matters(
            TicketBook book,
            Conversation conversation,
            Origins origins,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.conversation = conversation;
        this.origins = origins;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Something happened.
     *
     * @param at when; the same at the same moment is the same happening
     * @param ticket what to open when nobody talks it over yet
     * @param entry what is to be said of it
     */
    record Happening(Origin origin, Instant at, OpenTicket ticket, Entry entry) {}

    /** @return the ticket in which it is talked over */
    TicketNumber takeUp(Happening happening, Actor by) {
        origins.oneAtATime(happening.origin());
        return origins.find(happening.origin(), happening.at()).orElseGet(() -> {
            var earlier = origins.newest(happening.origin());
            var ticket = earlier.flatMap(this::unclosed)
                    .map(open -> goOn(open, happening, by))
                    .orElseGet(() -> open(happening, earlier, by));
            origins.put(happening.origin(), happening.at(), ticket);
            return ticket;
        });
    }

    private Optional<TicketInHand> unclosed(TicketNumber number) {
        return book.look(number).filter(ticket -> ticket.state() != State.CLOSED);
    }

    private TicketNumber goOn(TicketInHand ticket, Happening happening, Actor by) {
        conversation.add(ticket.number(), happening.entry());
        if (ticket.state().isOver()) {
            book.edit(ticket, new ToState(State.OPEN), by);
        }
        ticket.heardFromOutside(clock.instant());
        events.publishEvent(new EventNoted(by, ticket.view()));
        return ticket.number();
    }

    private TicketNumber open(Happening happening, Optional<TicketNumber> earlier, Actor by) {
        var ticket = book.enter(happening.ticket(), clock.instant());
        earlier.ifPresent(ticket::goesOnFrom);
        conversation.add(ticket.number(), happening.entry());
        events.publishEvent(new TicketOpened(by, ticket.view()));
        return ticket.number();
    }
}
