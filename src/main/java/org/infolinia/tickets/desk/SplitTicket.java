package org.infolinia.tickets.desk;

import java.util.Set;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * Asks for messages of a ticket to begin another.
 *
 * @param messages ids
 * @param subject 1 to {@value OpenTicket#MAXIMUM_SUBJECT_LENGTH} characters
 * @param participant null while nobody knows
 * @param queue key of one of the program's queues
 */
public record SplitTicket(
        TicketNumber from,
        Set<Long> messages,
        String subject,
        @Nullable ParticipantId participant,
        String queue,
        Topic topic) {

    public SplitTicket {
        messages = Set.copyOf(messages);
    }
}
