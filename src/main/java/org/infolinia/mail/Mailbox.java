package org.infolinia.mail;

import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;

/**
 * An address people write to.
 *
 * @param queueKey the program's queue that its mail goes to
 * @param name what recipients see beside the address, such as {@code Pomoc Kawa & Spółka}
 * @param language what is written from it when nothing better is known
 */
public record Mailbox(
        long id, ProgramId program, String queueKey, EmailAddress address, String name, Language language) {}
