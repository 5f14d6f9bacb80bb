package org.infolinia.mail;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/**
 * A message could not be sent and nobody will try again.
 *
 * @param conversation the conversation it was sent for
 * @param cause what had asked for it
 * @param serverWords what the server said last
 */
public record MailGivenUp(
        Actor by, long mail, ProgramId program, EmailAddress to, String conversation, String cause, String serverWords)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "mail.given-up",
                program,
                null,
                "outbox:" + mail,
                Map.of("conversation", conversation, "cause", cause, "server", serverWords));
    }
}
