package org.infolinia.surveys.client;

import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;

/**
 * Somebody who works for a program's client.
 *
 * @param hasObjected whether he wants no surveys
 */
public record ClientContact(
        long id, ProgramId program, String name, EmailAddress email, Language language, boolean hasObjected) {}
