package org.infolinia.tickets.asides;

import java.time.Instant;
import org.infolinia.tickets.Ticket;

/**
 * Something in an aside that whoever looks after it has not seen.
 *
 * @param ticket the one that goes on with the matter
 */
public record AsideNews(Ticket ticket, Aside aside, Instant since) {}
