package org.infolinia.tickets.enquiry;

import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.OpenTicket;

/**
 * What somebody wrote into a program's public form.
 *
 * @param name 1 to {@value #MAXIMUM_NAME_LENGTH} characters
 * @param subject as long as a ticket's
 * @param text 1 to {@value #MAXIMUM_TEXT_LENGTH} characters
 * @param language what he reads
 */
public record Enquiry(
        ProgramId program, EmailAddress address, String name, String subject, String text, Language language) {

    public static final int MAXIMUM_NAME_LENGTH = 100;
    public static final int MAXIMUM_TEXT_LENGTH = 10_000;

    /** @throws IllegalArgumentException when something is missing or too long */
    public Enquiry {
        name = within(name, MAXIMUM_NAME_LENGTH);
        subject = within(subject, OpenTicket.MAXIMUM_SUBJECT_LENGTH);
        text = within(text, MAXIMUM_TEXT_LENGTH);
    }

    private static String within(String words, int length) {
        var stripped = words.strip();
        if (stripped.isEmpty() || stripped.length() > length) {
            throw new IllegalArgumentException("There are 1 to " + length + " characters to be written");
        }
        return stripped;
    }
}
