package org.infolinia.mail.inbound;

import java.util.Map;
import java.util.Objects;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has said in which conversation a message belongs.
 *
 * @param from where it was, or null when it had not landed
 */
record MailDirected(
        Actor by, long mail, ProgramId program, @Nullable String from, String to) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "mail.directed",
                program,
                null,
                "mail:" + mail,
                Map.of("from", Objects.toString(from, "-"), "to", to));
    }
}
