package org.infolinia.tickets.status;

import org.infolinia.kernel.EmailAddress;
import org.infolinia.tickets.Ticket;

/** Where a link leads. */
public sealed interface StatusLink {

    /** The ticket that the link was given for. */
    Ticket ticket();

    /**
     * To the page of the matter.
     *
     * @param reader the participant's address by which he writes in this ticket and is answered
     */
    record Open(Ticket ticket, EmailAddress reader) implements StatusLink {}

    /** Nowhere any more: its time is over, it was withdrawn, or the program gives none. */
    record Lapsed(Ticket ticket) implements StatusLink {}
}
