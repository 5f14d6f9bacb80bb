package org.infolinia.tickets.relations;

import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a link between two tickets.
 *
 * @param duplicateEndsAs what the one of the two that repeats the other becomes at once; null to leave it as it is
 */
public record LinkTickets(
        TicketNumber ticket, Link link, @Nullable State duplicateEndsAs) {

    public LinkTickets {
        boolean isRepeated = link.bond() == Bond.ORIGINAL || link.bond() == Bond.DUPLICATE;
        if (duplicateEndsAs != null && !(isRepeated && duplicateEndsAs.isOver())) {
            throw new IllegalArgumentException("Only what repeats another ticket ends with its link");
        }
    }

    /** The ticket that repeats the other, or that is below it. */
    TicketNumber lower() {
        return link.bond().isDownwards() ? link.other() : ticket;
    }

    TicketNumber upper() {
        return link.bond().isDownwards() ? ticket : link.other();
    }

    /** What the upper ticket is to the lower one. */
    Bond upwards() {
        return link.bond().isDownwards() ? link.bond().reversed() : link.bond();
    }
}
