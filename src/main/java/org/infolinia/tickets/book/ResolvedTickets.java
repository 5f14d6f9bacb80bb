package org.infolinia.tickets.book;

import java.time.Clock;
import java.util.List;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.ReplyRule;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes tickets that were resolved as long ago as their queue has settled. */
@Component
class ResolvedTickets {

    private static final int BATCH = 200;
    private static final long FROM_THE_FIRST = 0;
    private static final String HOURLY = "PT1H";

    private final Tickets tickets;
    private final TicketBook book;
    private final EndRules endRules;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    ResolvedTickets(Tickets tickets, TicketBook book, EndRules endRules, Gatekeeper gatekeeper, Clock clock) {
        this.tickets = tickets;
        this.book = book;
        this.endRules = endRules;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = HOURLY)
    @Transactional
    public void closeOld() {
        var now = clock.instant();
        gatekeeper.asSystem("ticket-clock", () -> {
            var batch = tickets.toClose(now, ReplyRule.USUAL_CLOSING, FROM_THE_FIRST, BATCH);
            while (!batch.isEmpty() && close(batch) == 0) {
                batch = tickets.toClose(
                        now, ReplyRule.USUAL_CLOSING, batch.getLast().number().value(), BATCH);
            }
        });
    }

    /** Many that may not end yet must not keep waiting those behind them. */
    private long close(List<TicketRecord> batch) {
        var toClose = batch.stream()
                .filter(ticket -> endRules.objection(ticket.number()).isEmpty())
                .toList();
        toClose.forEach(ticket -> book.edit(ticket, new ToState(State.CLOSED), gatekeeper.actor()));
        return toClose.size();
    }
}
