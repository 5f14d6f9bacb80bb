package org.infolinia.tickets;

import java.util.Objects;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new ticket.
 *
 * @param queue null for the program's first
 * @param text what the participant said or wrote
 */
public record OpenTicket(
        ProgramId program,
        @Nullable ParticipantId participant,
        Contact contact,
        Channel channel,
        Kind kind,
        Topic topic,
        @Nullable String queue,
        String subject,
        String text,
        Language language) {

    public static final int MAXIMUM_SUBJECT_LENGTH = 200;

    public OpenTicket {
        subject = subject.strip();
        if (subject.isEmpty() || subject.length() > MAXIMUM_SUBJECT_LENGTH) {
            throw new IllegalArgumentException("A subject has 1 to " + MAXIMUM_SUBJECT_LENGTH + " characters");
        }
    }

    /** The contact as author of the first message. */
    public Message.Author author() {
        return new Message.Author(Objects.requireNonNullElse(contact.name(), ""), null, writtenFrom());
    }

    /** What was said on the telephone has no sender's address, though the contact may have one. */
    private @Nullable EmailAddress writtenFrom() {
        return channel == Channel.PHONE ? null : contact.address();
    }
}
