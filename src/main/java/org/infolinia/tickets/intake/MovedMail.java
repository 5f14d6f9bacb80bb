package org.infolinia.tickets.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.mail.LandedMail;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.MessageReceived;
import org.infolinia.tickets.ReplyMoved;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.asides.AsideMail;
import org.infolinia.tickets.asides.AsideNumber;
import org.infolinia.tickets.book.Merging;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a message that landed in the wrong ticket, or in an aside, into the right one. */
@Component
class MovedMail implements LandedMail {

    private final TicketBook book;
    private final AsideMail asides;
    private final Merging merging;
    private final Conversation conversation;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MovedMail(
            TicketBook book,
            AsideMail asides,
            Merging merging,
            Conversation conversation,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.asides = asides;
        this.merging = merging;
        this.conversation = conversation;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** The conversation of a ticket whose number somebody writes. */
    @Override
    @Transactional
    public Optional<String> conversationNamed(ProgramId program, String name) {
        return TicketNumber.parse(name)
                .flatMap(book::survivorOf)
                .filter(ticket -> ticket.program().equals(program))
                .map(ticket -> ticket.number().conversation());
    }

    /**
     * Moves a message; a ticket that had been opened for it alone goes on in the right one. Where it may not, it stays open
     * and says why.
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(ProgramId program, String messageId, String from, String to) {
        AsideNumber.ofConversation(from)
                .ifPresentOrElse(
                        aside -> moveOutOfAside(program, messageId, aside, to),
                        () -> moveOutOfTicket(program, messageId, from, to));
    }

    private void moveOutOfTicket(ProgramId program, String messageId, String from, String to) {
        var source = ticket(program, from).map(TicketInHand::number).flatMap(book::survivorOf);
        var target = ticket(program, to);
        if (source.isPresent()
                && target.isPresent()
                && !source.get().number().equals(target.get().number())) {
            move(messageId, source.get(), target.get(), gatekeeper.actor());
        }
    }

    /** It was not meant for the agents and whom they write to alone after all, so its writer waits from then on. */
    private void moveOutOfAside(ProgramId program, String messageId, AsideNumber aside, String to) {
        ticket(program, to)
                .ifPresent(target -> asides.moveOut(program, aside, messageId, target.number())
                        .ifPresent(writtenAt -> {
                            var by = gatekeeper.actor();
                            hear(target, writtenAt, by);
                            events.publishEvent(new MessageReceived(by, target.view(), true));
                        }));
    }

    private void hear(TicketInHand target, Instant writtenAt, Actor by) {
        target.heardFromOutside(writtenAt);
        if (target.state().isOver() || target.state() == State.PENDING) {
            book.edit(target, new ToState(State.OPEN), by);
        }
    }

    private void move(String messageId, TicketInHand source, TicketInHand target, Actor by) {
        conversation
                .move(messageId, source.number(), target.number())
                .ifPresent(writtenAt -> goOn(source, target, writtenAt, by));
    }

    private void goOn(TicketInHand source, TicketInHand target, Instant writtenAt, Actor by) {
        conversation.add(
                source.number(),
                Entry.event(
                        clock.instant(),
                        by,
                        Words.of("tickets.event.moved-away", target.number().toString())));
        hear(target, writtenAt, by);
        if (conversation.isEmpty(source.number())
                && merging.merge(source, target, by) instanceof Outcome.Refused<Ticket>(var refusal)) {
            conversation.add(source.number(), Entry.event(clock.instant(), by, notMerged(target, refusal)));
        }
        events.publishEvent(new ReplyMoved(by, target.view(), source.number(), writtenAt));
    }

    private static Words notMerged(TicketInHand target, Refusal refusal) {
        var why = Stream.concat(
                Stream.of(refusal.messageKey()), refusal.arguments().stream().map(String::valueOf));
        return new Words(
                "tickets.event.not-merged",
                Stream.concat(Stream.of(target.number().toString()), why).toList());
    }

    private Optional<TicketInHand> ticket(ProgramId program, String key) {
        return TicketNumber.ofConversation(key)
                .flatMap(book::look)
                .filter(ticket -> ticket.program().equals(program));
    }
}
