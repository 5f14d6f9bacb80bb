package org.infolinia.tickets.book;

import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.TicketNumber;

/** Something that must be settled before a ticket is resolved or closed, by whomever and by the clock. */
public interface EndRule {

    /** Why the ticket may not be over yet, as it is stored now; empty when nothing speaks against it. */
    Optional<Refusal> objection(TicketNumber number);
}
