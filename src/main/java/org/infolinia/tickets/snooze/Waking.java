package org.infolinia.tickets.snooze;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.AsideChanged;
import org.infolinia.tickets.MessageReceived;
import org.infolinia.tickets.ReplyMoved;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketsMerged;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings tickets back that were put aside: when their moment has come, or when somebody outside writes before. */
@Component
class Waking {

    private static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final TicketBook book;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    Waking(JdbcClient jdbc, TicketBook book, RetriedTransactions transactions, Gatekeeper gatekeeper, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
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
        ticket.ifPresent(this::wake);
        return ticket.isPresent();
    }

    private boolean isDue(TicketInHand ticket) {
        Instant until = ticket.view().snoozedUntil();
        return until != null && !until.isAfter(clock.instant());
    }

    private void wake(TicketNumber number) {
        book.look(number).filter(TicketInHand::isSnoozed).ifPresent(this::wake);
    }

    private void wake(TicketInHand ticket) {
        book.edit(ticket, new ToSnooze(null), gatekeeper.actor());
    }
}
