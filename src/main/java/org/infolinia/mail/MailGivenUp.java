package org.infolinia.mail;

import java.util.Map;
import java.util.regex.Pattern;
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
 * @param serverWords what the server said last; it may quote the recipient, so the trail gets only its code
 */
public record MailGivenUp(
        Actor by, long mail, ProgramId program, EmailAddress to, String conversation, String cause, String serverWords)
        implements Recorded {

    private static final Pattern CODE = Pattern.compile("[245][0-9]{2}(?:[ -][245]\\.[0-9]{1,3}\\.[0-9]{1,3})?\\b");
    private static final String NO_CODE = "none";

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "mail.given-up",
                program,
                null,
                "outbox:" + mail,
                Map.of("conversation", conversation, "cause", cause, "server", serverCode()));
    }

    private String serverCode() {
        var code = CODE.matcher(serverWords);
        return code.lookingAt() ? code.group() : NO_CODE;
    }
}
