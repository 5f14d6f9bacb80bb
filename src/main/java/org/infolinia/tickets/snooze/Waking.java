package org.infolinia.tickets.snooze;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.kernel.Refusal;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.AsideChanged;
import org.infolinia.tickets.EventNoted;
import org.infolinia.tickets.MessageReceived;
import org.infolinia.tickets.ReplyMoved;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketsMerged;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.book.EditRules;
import org.infolinia.tickets.book.EndRules;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings tickets back that were put aside: when their moment has come, or when somebody outside writes before. Those that should
 * end at their moment are resolved then.
 */
@Component
class Waking {

    private static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final TicketBook book;
    private final EndRules endRules;
    private final Conversation conversation;
    private final ApplicationEventPublisher events;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    Waking(
            JdbcClient jdbc,
            TicketBook book,
            EndRules endRules,
            Conversation conversation,
            ApplicationEventPublisher events,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.endRules = endRules;
        this.conversation = conversation;
        this.events = events;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    @EventListener
    void on(MessageReceived event) {
        if (event.isFromPerson()) {
            wake(event.ticket().number());
        }
    }

    /** Whoever put it aside until the courier answers need not wait for the day. */
    @EventListener
    void on(AsideChanged event) {
        if (event.change() == AsideChanged.Change.HEARD) {
            wake(event.ticket().number());
        }
    }

    @EventListener
    void on(ReplyMoved event) {
        wake(event.ticket().number());
    }

    /** Who waits for an answer in the one waits for it in the other. */
    @EventListener
    void on(TicketsMerged event) {
        if (event.waitingSince() != null) {
            wake(event.survivor());
        }
    }

    /** Each in a transaction of its own; several nodes wake each ticket once. */
    void wakeDue() {
        gatekeeper.asSystem("ticket-clock", () -> {
            for (var page = due(); !page.isEmpty(); page = due()) {
                var woken = page.stream()
                        .filter(number -> transactions
                                .runOneOfMany(number, () -> wakeWhenDue(number))
                                .orElse(false))
                        .count();
                if (woken == 0) {
                    return;
                }
            }
        });
    }

    private List<TicketNumber> due() {
        return jdbc.sql("""
                        select number from tickets.ticket
                         where snoozed_until <= :now order by snoozed_until, number limit :limit""")
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", PAGE)
                .query((row, number) -> new TicketNumber(row.getLong(1)))
                .list();
    }

    /** @return whether it was still to be woken when it was in hand */
    private boolean wakeWhenDue(TicketNumber number) {
        var ticket = book.look(number).filter(this::isDue);
        ticket.ifPresent(due -> {
            if (requireNonNull(due.view().snooze()).then() == Then.RESOLVE) {
                end(due);
            } else {
                wake(due);
            }
        });
        return ticket.isPresent();
    }

    private boolean isDue(TicketInHand ticket) {
        Instant until = ticket.view().snoozedUntil();
        return until != null && !until.isAfter(clock.instant());
    }

    /** Whatever has to be settled before a ticket ends is asked now, for nobody knew it when it was put aside. */
    private void end(TicketInHand ticket) {
        var edit = new ToState(State.RESOLVED);
        EditRules.firstRefusal(ticket.view(), edit)
                .or(() -> endRules.objection(ticket.number(), edit))
                .ifPresentOrElse(
                        refusal -> {
                            wake(ticket);
                            note(ticket, refusal);
                        },
                        () -> book.edit(ticket, edit, gatekeeper.actor()));
    }

    private void note(TicketInHand ticket, Refusal refusal) {
        var arguments = Stream.concat(
                Stream.of(refusal.messageKey()), refusal.arguments().stream().map(Object::toString));
        var by = gatekeeper.actor();
        conversation.add(
                ticket.number(),
                Entry.event(clock.instant(), by, new Words("tickets.event.not-resolved", arguments.toList())));
        events.publishEvent(new EventNoted(by, ticket.view()));
    }

    private void wake(TicketNumber number) {
        book.look(number).filter(TicketInHand::isSnoozed).ifPresent(this::wake);
    }

    private void wake(TicketInHand ticket) {
        book.edit(ticket, new ToSnooze(null), gatekeeper.actor());
    }
}
