package org.infolinia.tickets.legal;

import java.time.LocalDate;

/**
 * Notice that the answer takes longer.
 *
 * @param firstDay the last day until then
 * @param message id of the notice in the conversation
 * @param by who sent it
 */
public record LegalExtension(LocalDate firstDay, LocalDate lastDay, long message, String by) {}
