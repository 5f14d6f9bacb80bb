package org.infolinia.tickets.sla;

import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For whoever changes tickets and may take that back. Belongs to the transaction that holds the ticket. */
@Component
public class SlaWayBack {

    private final SlaClockRows rows;
    private final SlaKeeper keeper;

    SlaWayBack(SlaClockRows rows, SlaKeeper keeper) {
        this.rows = rows;
        this.keeper = keeper;
    }

    /** To be asked before the change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClocksBefore of(TicketNumber ticket) {
        return new ClocksBefore(rows.of(ticket));
    }

    /**
     * Lets the clocks go on as if nothing had stopped or started them since, which is true when nothing else has befallen
     * the ticket. The time in between was spent: what was or would have been missed is missed.
     *
     * @param ticket as it was made again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(Ticket ticket, ClocksBefore before) {
        keeper.restore(ticket, before.states());
    }
}
