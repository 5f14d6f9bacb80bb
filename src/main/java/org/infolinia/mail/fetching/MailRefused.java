package org.infolinia.mail.fetching;

import org.infolinia.kernel.ProgramId;

/** A server did not give a message, or gave one at last that it had refused. */
public record MailRefused(long mail, ProgramId program) {}
