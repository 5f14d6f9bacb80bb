package org.infolinia.tickets.archive;

import java.util.List;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Message.Author;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketsFiled;
import org.infolinia.tickets.archive.PastTicket.PastMessage;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over tickets that were worked on elsewhere. Nobody is written to and nothing starts because of them. */
@Service
public class TicketArchive {

    private final TicketBook book;
    private final Conversation conversation;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    TicketArchive(TicketBook book, Conversation conversation, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.book = book;
        this.conversation = conversation;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** Files these of one program, all or none. */
    @Transactional
    public List<TicketNumber> file(ProgramId program, List<PastTicket> tickets) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        var filed = new TicketsFiled(
                by, program, tickets.stream().map(ticket -> file(ticket, by)).toList());
        events.publishEvent(filed);
        return filed.numbers();
    }

    private Ticket file(PastTicket past, Actor by) {
        var ticket = book.enter(past.ticket(), past.openedAt());
        var number = ticket.number();
        conversation.add(
                number,
                Entry.of(
                        Direction.IN,
                        past.openedAt(),
                        past.ticket().author(),
                        past.ticket().text()));
        past.course().forEach(message -> add(ticket, message));
        List.of(new ToPriority(past.priority()), new ToOwner(past.owner()), new ToState(past.state()))
                .forEach(edit -> book.enterPast(ticket, edit, by, past.lastAt()));
        return ticket.view();
    }

    private void add(TicketInHand ticket, PastMessage message) {
        var author = new Author(message.authorName(), message.agent(), null);
        conversation.add(ticket.number(), Entry.of(message.direction(), message.at(), author, message.text()));
        switch (message.direction()) {
            case IN -> ticket.heardFromOutside(message.at());
            case OUT -> ticket.answered(message.at());
            case NOTE, EVENT -> ticket.touched(message.at());
        }
    }
}
