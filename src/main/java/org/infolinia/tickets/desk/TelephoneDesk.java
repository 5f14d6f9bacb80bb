package org.infolinia.tickets.desk;

import java.time.Clock;
import java.time.Instant;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message.Author;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.MessageReceived;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.book.Merges;
import org.infolinia.tickets.book.ReplyRules;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.book.Triage;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is taken down what a participant says on the telephone about a ticket of his: they are his words, not a note. */
@Service
public class TelephoneDesk {

    private final TicketBook book;
    private final ReplyRules replyRules;
    private final Merges merges;
    private final Conversation conversation;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TelephoneDesk(
            TicketBook book,
            ReplyRules replyRules,
            Merges merges,
            Conversation conversation,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.replyRules = replyRules;
        this.merges = merges;
        this.conversation = conversation;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds what the ticket's participant says, as if he had written it: he waits for an answer, and a finished ticket is open
     * again or goes on in another one, by its queue's rule. Of a merged ticket it lands where that goes on.
     *
     * @param words 1 to {@value AnswerTicket#MAXIMUM_LENGTH} characters
     * @return the ticket in which his words stand
     * @throws IllegalArgumentException when there is no such ticket for the asker, or the words are none or too long
     */
    @Transactional
    public Ticket takeDown(TicketNumber number, String words) {
        var said = words.strip();
        if (said.isEmpty() || said.length() > AnswerTicket.MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("What is said has 1 to " + AnswerTicket.MAXIMUM_LENGTH + " characters");
        }
        var now = clock.instant();
        var ticket =
                book.survivorOf(number).orElseThrow(() -> new IllegalArgumentException("There is no ticket " + number));
        return replyRules.of(ticket.view()).admits(ticket.view(), now)
                ? heard(ticket, number, said, now)
                : begun(ticket.view(), said, now);
    }

    private Ticket heard(TicketInHand ticket, TicketNumber meant, String said, Instant now) {
        var author = command(ticket.view(), said).author();
        conversation.add(ticket.number(), meant, spoken(author, said, now));
        merges.heard(meant, now);
        ticket.heardFromOutside(now);
        if (ticket.state() != State.NEW) {
            book.edit(ticket, new ToState(State.OPEN), gatekeeper.actor());
        }
        events.publishEvent(new MessageReceived(gatekeeper.actor(), ticket.view(), true));
        return ticket.view();
    }

    private Ticket begun(Ticket earlier, String said, Instant now) {
        var command = command(earlier, said);
        var ticket = book.enter(command, now);
        ticket.goesOnFrom(earlier.number());
        conversation.add(ticket.number(), spoken(command.author(), said, now));
        events.publishEvent(new TicketOpened(gatekeeper.actor(), ticket.view()));
        return ticket.view();
    }

    private static Entry spoken(Author author, String said, Instant now) {
        return Entry.of(Direction.IN, now, author, said);
    }

    private static OpenTicket command(Ticket about, String said) {
        var guess = Triage.guess(about.subject(), said);
        return new OpenTicket(
                about.program(),
                about.participant(),
                about.contact(),
                Channel.PHONE,
                guess.kind(),
                guess.topic(),
                about.queue(),
                about.subject(),
                said,
                about.language());
    }
}
