package org.infolinia.tickets.enquiry.web;

import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.enquiry.Enclosures;

/**
 * A form as it was sent.
 *
 * @param enclosures those of its files that are taken
 * @param refusal why another one is not
 * @param hadFiles whether any were sent: a browser does not keep them when the form is shown again
 */
record Submission(Map<String, String> fields, Enclosures enclosures, Optional<Refusal> refusal, boolean hadFiles) {

    String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
