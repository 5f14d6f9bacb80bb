package org.infolinia.tickets.enquiry.web;

import java.util.List;
import java.util.Locale;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.enquiry.web.Draft.Problem;

/**
 * Why what was filled in is not taken.
 *
 * @param key of the words for it
 * @param arguments facts for the words
 * @param field the field to be put right; empty when it is none of them
 */
record Trouble(String key, List<Object> arguments, String field) {

    static final String TEXT = "text";
    static final String FILES = "files";

    static Trouble with(Problem problem) {
        var field = problem.name().toLowerCase(Locale.ROOT);
        return new Trouble("enquiry.problem." + field, List.of(), field);
    }

    /** The words for agents speak of mail servers, of which a participant need not know. */
    static Trouble withFiles(Refusal refusal) {
        var key = refusal.code().equals("file-runs") ? "enquiry.problem.file-runs" : refusal.messageKey();
        return new Trouble(key, refusal.arguments(), FILES);
    }

    static Trouble with(Refusal refusal) {
        return new Trouble(refusal.messageKey(), refusal.arguments(), "");
    }

    boolean isWith(String other) {
        return field.equals(other);
    }
}
