package org.infolinia.tickets.desk;

import java.util.List;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketNumber;

/**
 * Asks for an answer to be sent.
 *
 * @param lastRead the greatest {@link org.infolinia.tickets.Message#arrival} that the agent has seen; an answer to an older state of things is held
 * @param knowingly true when the agent sends though newer messages are there
 * @param afterwards the state the ticket goes into
 * @param files ids of the {@linkplain DraftFiles files} that the agent has put to it
 * @param isTakenOver whether a ticket that nobody works on is the answering agent's from now on
 */
public record AnswerTicket(
        TicketNumber ticket,
        String text,
        long lastRead,
        boolean knowingly,
        State afterwards,
        List<Long> files,
        boolean isTakenOver) {

    public static final int MAXIMUM_LENGTH = 50_000;

    /** Without files; whoever answers a ticket that nobody works on takes it over. */
    public AnswerTicket(TicketNumber ticket, String text, long lastRead, boolean knowingly, State afterwards) {
        this(ticket, text, lastRead, knowingly, afterwards, List.of(), true);
    }

    public AnswerTicket {
        files = List.copyOf(files);
        text = text.strip();
        if (text.isEmpty() || text.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("An answer has 1 to " + MAXIMUM_LENGTH + " characters");
        }
    }

    public AnswerTicket with(List<Long> attached) {
        return new AnswerTicket(ticket, text, lastRead, knowingly, afterwards, attached, isTakenOver);
    }

    /** As of somebody who answers for others, whose ticket it stays or becomes. */
    public AnswerTicket withoutTakingOver() {
        return new AnswerTicket(ticket, text, lastRead, knowingly, afterwards, files, false);
    }
}
