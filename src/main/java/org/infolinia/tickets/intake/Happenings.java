package org.infolinia.tickets.intake;

import java.time.Clock;
import java.util.Locale;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.CaseReference;
import org.infolinia.ledger.adjustment.AdjustmentReversed;
import org.infolinia.ledger.adjustment.PointsAdjusted;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalAsked;
import org.infolinia.ledger.approval.ApprovalDecided;
import org.infolinia.mail.MailCancelled;
import org.infolinia.mail.MailGivenUp;
import org.infolinia.tickets.EventNoted;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.conversation.UnsentRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes what other modules did for a ticket's matter into its conversation, or that of the ticket it was merged into, in
 * the transaction that did it.
 */
@Component
class Happenings {

    private static final String ANSWER = "answer:";

    private final TicketBook book;
    private final Conversation conversation;
    private final UnsentRows unsent;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Happenings(
            TicketBook book,
            Conversation conversation,
            UnsentRows unsent,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.conversation = conversation;
        this.unsent = unsent;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(PointsAdjusted event) {
        write(
                event.caseReference(),
                event.by(),
                Words.of("tickets.event.adjusted", signed(event.points().value())));
    }

    @EventListener
    void on(ApprovalAsked event) {
        write(
                event.caseReference(),
                event.by(),
                Words.of("tickets.event.approval-asked", signed(event.points().value())));
    }

    @EventListener
    void on(ApprovalDecided event) {
        if (event.status() != Approval.Status.POSTED) {
            write(
                    event.caseReference(),
                    event.by(),
                    Words.of(
                            "tickets.event.approval-" + event.status().name().toLowerCase(Locale.ROOT),
                            signed(event.points().value())));
        }
    }

    @EventListener
    void on(AdjustmentReversed event) {
        write(
                event.caseReference(),
                event.by(),
                Words.of(
                        "tickets.event.adjustment-reversed",
                        signed(event.points().value())));
    }

    /** Who has not got his answer still waits for it, so the ticket is somebody's work again. */
    @EventListener
    void on(MailGivenUp event) {
        tellWriter(event.cause());
        unsent(
                event.conversation(),
                event.cause(),
                event.by(),
                Words.of("tickets.event.given-up", event.serverWords()));
    }

    @EventListener
    void on(MailCancelled event) {
        unsent(event.conversation(), event.cause(), event.by(), Words.of("tickets.event.mail-cancelled"));
    }

    private void unsent(String conversationKey, String cause, Actor by, Words words) {
        TicketNumber.ofConversation(conversationKey).ifPresent(number -> {
            write(number, by, words);
            if (cause.startsWith(ANSWER)) {
                book.survivorOf(number).ifPresent(ticket -> reopen(ticket, by));
            }
        });
    }

    private void tellWriter(String cause) {
        if (cause.startsWith(ANSWER)) {
            unsent.givenUp(Long.parseLong(cause.substring(ANSWER.length())), clock.instant());
        }
    }

    private void reopen(TicketInHand ticket, Actor by) {
        if (ticket.state() == State.PENDING || ticket.state() == State.RESOLVED) {
            book.edit(ticket, new ToState(State.OPEN), by);
            ticket.heardFromOutside(clock.instant());
        }
    }

    private void write(CaseReference reference, Actor by, Words words) {
        if (reference.kind() == CaseReference.Kind.TICKET) {
            TicketNumber.parse(Long.toString(reference.id())).ifPresent(number -> write(number, by, words));
        }
    }

    private void write(TicketNumber number, Actor by, Words words) {
        book.survivorOf(number).ifPresent(ticket -> {
            conversation.add(ticket.number(), Entry.event(clock.instant(), by, words));
            ticket.touched(clock.instant());
            events.publishEvent(new EventNoted(by, ticket.view()));
        });
    }

    private static String signed(long points) {
        return points > 0 ? "+" + points : "−" + Math.abs(points);
    }
}
