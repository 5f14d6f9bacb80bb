package org.infolinia.tickets.desk;

import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketNumber;

/**
 * Asks for an answer to be sent.
 *
 * @param lastRead id of the newest message that the agent has seen; an answer to an older state of things is held
 * @param knowingly true when the agent sends though newer messages are there
 * @param afterwards the state the ticket goes into
 */
public record AnswerTicket(TicketNumber ticket, String text, long lastRead, boolean knowingly, State afterwards) {

    public static final int MAXIMUM_LENGTH = 50_000;

    public AnswerTicket {
        text = text.strip();
        if (text.isEmpty() || text.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("An answer has 1 to " + MAXIMUM_LENGTH + " characters");
        }
    }
}
