package org.infolinia.tickets.desk;

import java.util.Objects;
import org.infolinia.kernel.Language;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Contact;

/** What a ticket is called, which language its contact is answered in, and who that is: what mail and hurry get wrong. */
public record Correction(String subject, Language language, Contact contact) {

    public static final int MAXIMUM_NAME_LENGTH = 200;

    public Correction {
        subject = subject.strip();
    }

    /** As it stands in the ticket. */
    public static Correction of(Ticket ticket) {
        return new Correction(ticket.subject(), ticket.language(), ticket.contact());
    }

    /** Whether somebody else has changed since it was seen what this would change to something else. */
    boolean clashes(Correction seen, Correction now) {
        return clash(seen.subject, now.subject, subject)
                || clash(seen.language, now.language, language)
                || clash(seen.contact, now.contact, contact);
    }

    /** What was not touched stays as it is now, whoever changed it. */
    Correction onto(Correction seen, Correction now) {
        return new Correction(
                subject.equals(seen.subject) ? now.subject : subject,
                language == seen.language ? now.language : language,
                contact.equals(seen.contact) ? now.contact : contact);
    }

    private static boolean clash(Object seen, Object now, Object wanted) {
        return !Objects.equals(seen, now) && !Objects.equals(wanted, seen) && !Objects.equals(wanted, now);
    }
}
