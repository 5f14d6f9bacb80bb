package org.infolinia.tickets.fulltext;

import java.time.Instant;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.fulltext.index.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with the message in it that answers best.
 *
 * @param message id; 0 when nothing was said in the ticket
 * @param direction null when nothing was said
 * @param writer who wrote, or empty when that is unknown
 * @param mergedInto the ticket that has its conversation now, or null
 * @param passage of the message or, {@code inFile}, of an attached file
 * @param aside in which the message stands; empty when it stands in the ticket's own conversation
 * @param others how many more messages of the ticket were found
 */
public record FoundTicket(
        TicketNumber ticket,
        ProgramId program,
        State state,
        @Nullable TicketNumber mergedInto,
        long message,
        @Nullable Direction direction,
        Instant at,
        String writer,
        Passage subject,
        Passage passage,
        Optional<String> inFile,
        Optional<FoundAside> aside,
        int others) {

    /**
     * What is written with somebody else about the ticket's matter.
     *
     * @param address his
     */
    public record FoundAside(long id, String address, String subject) {}
}
