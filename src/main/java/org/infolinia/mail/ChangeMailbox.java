package org.infolinia.mail;

import org.infolinia.kernel.Language;
import org.infolinia.mail.OpenMailbox.Servers;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a mailbox to be as said here from now on. Its program and its address stay.
 *
 * @param servers where it is, or null for the mail server that comes with the product; what is secret in it may be left
 *     empty as long as it goes to nobody else than before
 * @param maximumBytes larger messages are kept without their bodies; 64 KB to 100 MB
 */
public record ChangeMailbox(
        long id,
        String queueKey,
        String name,
        Language language,
        @Nullable Servers servers,
        int maximumBytes) {

    public static final int SMALLEST_LIMIT = 64 * 1024;
    public static final int LARGEST_LIMIT = 100 * 1024 * 1024;
}
