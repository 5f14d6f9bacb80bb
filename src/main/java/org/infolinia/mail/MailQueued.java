package org.infolinia.mail;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A message waits in the outbox. */
record MailQueued(Actor by, long mail, ProgramId program, String conversation, String cause) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "mail.queued",
                program,
                null,
                "outbox:" + mail,
                Map.of("conversation", conversation, "cause", cause));
    }
}
