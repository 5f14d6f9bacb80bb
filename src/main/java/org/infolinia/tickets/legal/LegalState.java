package org.infolinia.tickets.legal;

import java.time.LocalDate;
import org.infolinia.tickets.book.LegalTerm;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket stands with the law.
 *
 * @param today where the program is
 * @param openedOn where the program is
 * @param dueOn the last day for the answer, or null when none is owed; beside a recorded answer it is that of a ticket merged into
 *     this one since
 * @param answer null while none is recorded
 * @param extension null while there was no notice
 * @param longestDay the last day that notice may bring, or null when none may be given now
 */
public record LegalState(
        LegalTerm term,
        LocalDate today,
        LocalDate openedOn,
        @Nullable LocalDate dueOn,
        @Nullable LegalAnswer answer,
        @Nullable LegalExtension extension,
        @Nullable LocalDate longestDay) {}
