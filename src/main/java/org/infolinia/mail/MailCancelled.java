package org.infolinia.mail;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/**
 * Somebody took a message out of the outbox before it was sent.
 *
 * @param conversation the conversation it was meant for
 * @param cause what had asked for it
 */
public record MailCancelled(Actor by, long mail, ProgramId program, String conversation, String cause)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "mail.cancelled",
                program,
                null,
                "outbox:" + mail,
                Map.of("conversation", conversation, "cause", cause));
    }
}
