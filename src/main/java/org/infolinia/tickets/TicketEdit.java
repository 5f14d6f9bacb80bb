package org.infolinia.tickets;

import org.infolinia.kernel.AgentId;
import org.jspecify.annotations.Nullable;

/** One property of a ticket and what it shall be. */
public sealed interface TicketEdit {

    record ToState(Ticket.State state) implements TicketEdit {}

    record ToPriority(Ticket.Priority priority) implements TicketEdit {}

    record ToKind(Ticket.Kind kind) implements TicketEdit {}

    record ToTopic(Ticket.Topic topic) implements TicketEdit {}

    /** @param owner null takes the ticket from whoever has it */
    record ToOwner(@Nullable AgentId owner) implements TicketEdit {}

    record ToQueue(String queue) implements TicketEdit {}
}
