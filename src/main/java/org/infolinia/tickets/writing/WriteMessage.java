package org.infolinia.tickets.writing;

import org.infolinia.participants.Participant;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.desk.AnswerTicket;

/**
 * Asks for a message to a participant who has not written.
 *
 * @param said what he said that led to it; may be empty
 * @param isSettled whether nothing more is to be done once it is sent
 */
public record WriteMessage(Participant to, Topic topic, String subject, String said, String text, boolean isSettled) {

    /** @throws IllegalArgumentException when subject or text are empty or too long */
    public WriteMessage {
        subject = subject.strip();
        text = text.strip();
        if (subject.isEmpty() || subject.length() > OpenTicket.MAXIMUM_SUBJECT_LENGTH) {
            throw new IllegalArgumentException(
                    "A subject has 1 to " + OpenTicket.MAXIMUM_SUBJECT_LENGTH + " characters");
        }
        if (text.isEmpty() || text.length() > AnswerTicket.MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("A message has 1 to " + AnswerTicket.MAXIMUM_LENGTH + " characters");
        }
    }
}
