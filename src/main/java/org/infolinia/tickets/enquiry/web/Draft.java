package org.infolinia.tickets.enquiry.web;

import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.enquiry.Enquiry;

/** The form as it was filled in so far. */
record Draft(String name, String address, String subject, String text) {

    static final Draft EMPTY = new Draft("", "", "", "");

    private static final String NOT_ALLOWED = "[\\p{Cntrl}&&[^\\n\\t]]";

    static Draft of(Map<String, String> fields) {
        return new Draft(
                line(fields, "name"),
                line(fields, "address"),
                line(fields, "subject"),
                words(fields.getOrDefault("text", "")));
    }

    /** What may stand in a text of several lines. */
    static String words(String typed) {
        return typed.replace("\r\n", "\n").replaceAll(NOT_ALLOWED, "").strip();
    }

    private static String line(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** The first field that is missing, wrong or too long. */
    Optional<Problem> problem() {
        if (name.isEmpty() || name.length() > Enquiry.MAXIMUM_NAME_LENGTH) {
            return Optional.of(Problem.NAME);
        }
        if (EmailAddress.parse(address).isEmpty()) {
            return Optional.of(Problem.ADDRESS);
        }
        if (subject.isEmpty() || subject.length() > OpenTicket.MAXIMUM_SUBJECT_LENGTH) {
            return Optional.of(Problem.SUBJECT);
        }
        return text.isEmpty() || text.length() > Enquiry.MAXIMUM_TEXT_LENGTH
                ? Optional.of(Problem.TEXT)
                : Optional.empty();
    }

    Enquiry enquiry(ProgramId program, Language language) {
        return new Enquiry(program, new EmailAddress(address), name, subject, text, language);
    }

    /** What is wrong with which field. */
    enum Problem {
        NAME,
        ADDRESS,
        SUBJECT,
        TEXT
    }
}
