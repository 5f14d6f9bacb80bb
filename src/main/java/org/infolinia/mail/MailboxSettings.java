package org.infolinia.mail;

import org.infolinia.mail.OpenMailbox.Servers;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox as an administrator sees and changes it.
 *
 * @param servers without what is secret, or null for the mail server that comes with the product
 * @param maximumBytes larger messages are kept without their bodies
 * @param isOpen whether its mail is fetched
 */
public record MailboxSettings(Mailbox mailbox, @Nullable Servers servers, int maximumBytes, boolean isOpen) {}
