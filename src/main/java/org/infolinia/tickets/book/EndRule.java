package org.infolinia.tickets.book;

import java.util.Collection;
import java.util.Map;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.TicketNumber;

/** Something that must be settled before a ticket is resolved or closed, by whomever and by the clock. */
public interface EndRule {

    /**
     * Why tickets may not be over yet, as they are stored now; those that nothing speaks against are left out. Asks as often
     * for a thousand as for one.
     */
    Map<TicketNumber, Refusal> objections(Collection<TicketNumber> numbers);
}
