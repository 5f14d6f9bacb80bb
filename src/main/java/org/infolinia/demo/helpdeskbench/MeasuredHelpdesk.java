package org.infolinia.demo.helpdeskbench;

import java.util.Set;
import java.util.random.RandomGenerator;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.TicketNumber;

/**
 * The helpdesk that is measured.
 *
 * @param programs that all its agents work for
 * @param tickets how many there are
 */
record MeasuredHelpdesk(Set<ProgramId> programs, MadeUpTickets made, long tickets) {

    TicketNumber anyTicket(RandomGenerator random) {
        return made.number(random.nextLong(tickets));
    }
}
