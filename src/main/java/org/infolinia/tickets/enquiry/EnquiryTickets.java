package org.infolinia.tickets.enquiry;

import java.time.Clock;
import org.infolinia.mail.Mailboxes;
import org.infolinia.participants.Participant;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message.Author;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.MessageReceived;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.book.Merges;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.Triage;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.conversation.Senders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The tickets that come of enquiries. */
@Component
class EnquiryTickets {

    private final TicketBook book;
    private final Merges merges;
    private final Conversation conversation;
    private final EnquiryFiles files;
    private final Senders senders;
    private final Mailboxes mailboxes;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnquiryTickets(
            TicketBook book,
            Merges merges,
            Conversation conversation,
            EnquiryFiles files,
            Senders senders,
            Mailboxes mailboxes,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.merges = merges;
        this.conversation = conversation;
        this.files = files;
        this.senders = senders;
        this.mailboxes = mailboxes;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** @param id of the enquiry, whose files the ticket's first message gets */
    Ticket open(long id, Enquiry enquiry) {
        var mailbox = mailboxes.of(enquiry.program()).getFirst();
        var guess = Triage.guess(enquiry.subject(), enquiry.text());
        var command = new OpenTicket(
                enquiry.program(),
                senders.theOneWith(enquiry.address(), enquiry.program())
                        .map(Participant::id)
                        .orElse(null),
                new Contact(enquiry.name(), enquiry.address()),
                Channel.WEB,
                guess.kind(),
                guess.topic(),
                mailbox.queueKey(),
                enquiry.subject(),
                enquiry.text(),
                enquiry.language());
        var now = clock.instant();
        var ticket = book.enter(command, now);
        ticket.cameThrough(mailbox.id());
        long message = conversation.add(
                ticket.number(),
                new Entry(Direction.IN, now, command.author(), enquiry.text(), null, null, true, guess.words()));
        files.attach(id, message);
        events.publishEvent(new TicketOpened(gatekeeper.actor(), ticket.view()));
        return ticket.view();
    }

    /** @param meant the ticket that he asked in, which may have been merged into this one */
    void add(TicketNumber number, TicketNumber meant, Author author, String text, Enclosures enclosed) {
        var now = clock.instant();
        var ticket = book.take(number);
        long message = conversation.add(number, meant, Entry.of(Direction.IN, now, author, text));
        files.attach(enclosed, message);
        merges.heard(meant, now);
        ticket.heardFromOutside(now);
        if (ticket.state() != State.NEW) {
            book.edit(ticket, new ToState(State.OPEN), gatekeeper.actor());
        }
        events.publishEvent(new MessageReceived(gatekeeper.actor(), ticket.view(), true));
    }
}
