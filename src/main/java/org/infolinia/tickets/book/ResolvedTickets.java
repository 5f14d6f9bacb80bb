package org.infolinia.tickets.book;

import java.time.Clock;
import java.time.Duration;
import org.infolinia.kernel.CaseReference;
import org.infolinia.ledger.approval.UndecidedAdjustments;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes tickets that were resolved long enough ago: a reply after that is a new matter. */
@Component
class ResolvedTickets {

    private static final Duration OPEN_TO_REPLIES = Duration.ofDays(14);
    private static final int BATCH = 200;
    private static final String HOURLY = "PT1H";

    private final Tickets tickets;
    private final TicketBook book;
    private final UndecidedAdjustments adjustments;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    ResolvedTickets(
            Tickets tickets, TicketBook book, UndecidedAdjustments adjustments, Gatekeeper gatekeeper, Clock clock) {
        this.tickets = tickets;
        this.book = book;
        this.adjustments = adjustments;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = HOURLY)
    @Transactional
    public void closeOld() {
        gatekeeper.asSystem(
                "ticket-clock",
                () -> tickets.resolvedBefore(clock.instant().minus(OPEN_TO_REPLIES), Limit.of(BATCH)).stream()
                        .filter(ticket -> !adjustments.existIn(
                                CaseReference.ticket(ticket.number().value())))
                        .forEach(ticket -> book.edit(ticket, new ToState(State.CLOSED), gatekeeper.actor())));
    }
}
