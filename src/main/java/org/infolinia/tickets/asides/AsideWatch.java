package org.infolinia.tickets.asides;

import java.time.Clock;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.mail.MailCancelled;
import org.infolinia.mail.MailGivenUp;
import org.infolinia.tickets.AsideChanged;
import org.infolinia.tickets.AsideChanged.Change;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.asides.Aside.State;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes in asides what happens to them, and who is to hear of it. */
@Component
class AsideWatch {

    private final TicketBook book;
    private final AsideRows rows;
    private final AsideMessages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AsideWatch(TicketBook book, AsideRows rows, AsideMessages messages, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(MailGivenUp event) {
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

    /** Somebody outside wrote, so that the next word is ours. */
    void heard(TicketInHand ticket, AsideNumber number, Actor by) {
        var at = clock.instant();
        rows.turn(number, State.ANSWERED, at);
        keeperOf(ticket.view(), number).ifPresent(keeper -> rows.tell(number, keeper, at));
        tell(ticket, number, Change.HEARD, by);
    }

    /** A machine or a colleague wrote, after which everything stands as before. */
    void noted(TicketInHand ticket, AsideNumber number, Actor by) {
        tell(ticket, number, Change.NOTED, by);
    }

    /**
     * What we wrote did not arrive; its writer hears of it, or whoever looks after the aside.
     *
     * @param writer of the letter, where it is known
     */
    void undelivered(TicketInHand ticket, AsideNumber number, Optional<AgentId> writer, Actor by) {
        var at = clock.instant();
        rows.turn(number, State.UNDELIVERED, at);
        writer.or(() -> keeperOf(ticket.view(), number)).ifPresent(keeper -> rows.tell(number, keeper, at));
        tell(ticket, number, Change.UNDELIVERED, by);
    }

    /** A message turned out to belong elsewhere. When it was their only answer, they have the next word again. */
    void movedOut(TicketInHand ticket, AsideNumber number, Actor by) {
        rows.find(number)
                .filter(aside -> aside.state() == State.ANSWERED && messages.lastIsOurs(number))
                .ifPresent(aside -> {
                    rows.turn(number, State.AWAITED, clock.instant());
                    rows.seen(number, null);
                });
        tell(ticket, number, Change.MOVED_OUT, by);
    }

    private void unsent(String conversation, String cause, Actor by, Words words) {
        AsideNumber.ofConversation(conversation)
                .flatMap(rows::find)
                .ifPresent(aside -> book.survivorOf(aside.ticket()).ifPresent(ticket -> {
                    messages.add(aside.number(), Entry.event(clock.instant(), by, words));
                    var writer = AsidePost.letterOf(cause).flatMap(letter -> messages.writerOf(aside.number(), letter));
                    undelivered(ticket, aside.number(), writer, by);
                }));
    }

    /** Who works on the ticket, or where nobody does, who began it. */
    private Optional<AgentId> keeperOf(Ticket ticket, AsideNumber number) {
        return Optional.ofNullable(ticket.owner()).or(() -> rows.begunBy(number));
    }

    private void tell(TicketInHand ticket, AsideNumber number, Change change, Actor by) {
        ticket.touched(clock.instant());
        events.publishEvent(new AsideChanged(by, ticket.view(), number.value(), change));
    }
}
