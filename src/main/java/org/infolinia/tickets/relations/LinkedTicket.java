package org.infolinia.tickets.relations;

import org.infolinia.tickets.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Another ticket that has to do with this one.
 *
 * @param ticket null when the asker may not see it
 */
public record LinkedTicket(Link link, @Nullable Ticket ticket) {}
