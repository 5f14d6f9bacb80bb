package org.infolinia.mail;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** Mail of this address is fetched from now on. */
public record MailboxOpened(Actor by, Mailbox mailbox) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "mail.mailbox-opened",
                mailbox.program(),
                null,
                "mailbox:" + mailbox.id(),
                Map.of("address", mailbox.address().value(), "queue", mailbox.queueKey()));
    }
}
