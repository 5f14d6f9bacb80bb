package org.infolinia.tickets.book;

import java.time.Clock;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.ReplyRule;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes tickets that were resolved as long ago as their queue has settled. */
@Component
class ResolvedTickets {

    private static final int BATCH = 200;
    private static final long FROM_THE_FIRST = 0;
    private static final String HOURLY = "PT1H";

    private final Tickets tickets;
    private final TicketBook book;
    private final EndRules endRules;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    ResolvedTickets(
            Tickets tickets,
            TicketBook book,
            EndRules endRules,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.tickets = tickets;
        this.book = book;
        this.endRules = endRules;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = HOURLY)
    public void closeOld() {
        var now = clock.instant();
        gatekeeper.asSystem("ticket-clock", () -> {
            var batch = tickets.toClose(now, ReplyRule.USUAL_CLOSING, FROM_THE_FIRST, BATCH);
            while (!batch.isEmpty()) {
                batch.stream().map(TicketNumber::new).forEach(this::closeAlone);
                batch = tickets.toClose(now, ReplyRule.USUAL_CLOSING, batch.getLast(), BATCH);
            }
        });
    }

    /** Each by itself, and again when somebody was in the way: what breaks on one keeps none of the others waiting. */
    private void closeAlone(TicketNumber number) {
        transactions.runOneOfMany(
                number,
                () -> book.look(number)
                        .filter(ticket -> ticket.state() == State.RESOLVED)
                        .filter(ticket -> endRules.objection(number).isEmpty())
                        .map(this::close));
    }

    private TicketNumber close(TicketInHand ticket) {
        book.edit(ticket, new ToState(State.CLOSED), gatekeeper.actor());
        return ticket.number();
    }
}
