package org.infolinia.mail.account;

import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OpenMailbox.Server;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to work with a mailbox.
 *
 * @param imap where it is read, or null at the mail server that comes with the product
 * @param smtp where it sends, or null at the mail server that comes with the product
 * @param maximumBytes larger messages are kept without their bodies
 */
public record Account(
        Mailbox mailbox,
        @Nullable Server imap,
        @Nullable Server smtp,
        String login,
        String password,
        int maximumBytes) {

    @Override
    public String toString() {
        return "Account[" + mailbox.id() + "]";
    }
}
