package org.infolinia.mail.outbound;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/**
 * Somebody looked after what goes out.
 *
 * @param deed last part of the action, such as {@code retried}
 * @param subject what it was done to, such as {@code outbox:77}
 */
record OutboxHandled(Actor by, ProgramId program, String deed, String subject, Map<String, String> details)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(by, "mail." + deed, program, null, subject, details);
    }
}
