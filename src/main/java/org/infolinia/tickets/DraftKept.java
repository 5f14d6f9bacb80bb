package org.infolinia.tickets;

import org.infolinia.kernel.AgentId;

/**
 * Somebody types, or has taken back what he typed, or sent it. Said often and kept nowhere.
 *
 * @param isBlank nothing is typed any more
 */
public record DraftKept(TicketNumber ticket, AgentId agent, boolean isBlank) {}
