package org.infolinia.mail;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** A mailbox is otherwise than it was. */
public record MailboxChanged(Actor by, Mailbox mailbox, Change change) implements Recorded {

    /** What happened to it. */
    public enum Change {
        SETTINGS("mail.mailbox-changed"),
        CLOSED("mail.mailbox-closed"),
        REOPENED("mail.mailbox-reopened");

        private final String action;

        Change(String action) {
            this.action = action;
        }
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                change.action,
                mailbox.program(),
                null,
                "mailbox:" + mailbox.id(),
                Map.of("address", mailbox.address().value(), "queue", mailbox.queueKey()));
    }
}
