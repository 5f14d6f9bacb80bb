package org.infolinia.tickets.asides;

import org.infolinia.kernel.EmailAddress;
import org.infolinia.tickets.TicketNumber;

/**
 * Asks for a conversation with somebody else to be begun.
 *
 * @param subject as he reads it, without a mark
 */
public record BeginAside(TicketNumber ticket, EmailAddress to, String subject, AsideLetter letter) {

    public static final int MAXIMUM_SUBJECT_LENGTH = 200;

    public BeginAside {
        subject = subject.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (subject.isEmpty() || subject.length() > MAXIMUM_SUBJECT_LENGTH) {
            throw new IllegalArgumentException("A subject has 1 to " + MAXIMUM_SUBJECT_LENGTH + " characters");
        }
    }
}
