package org.infolinia.mail.account;

import java.time.Instant;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OpenMailbox.Servers;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to work with a mailbox.
 *
 * @param servers where it is, with what is secret in clear, or null at the mail server that comes with the product
 * @param embeddedPassword what the mail server that comes with the product is told; empty at other servers
 * @param maximumBytes larger messages are kept without their bodies
 * @param openedAt since when its mail is fetched
 */
public record Account(
        Mailbox mailbox, @Nullable Servers servers, String embeddedPassword, int maximumBytes, Instant openedAt) {

    @Override
    public String toString() {
        return "Account[" + mailbox.id() + "]";
    }
}
