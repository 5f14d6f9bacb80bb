package org.infolinia.tickets.problems;

import java.time.Instant;
import org.infolinia.tickets.Ticket;

/** A ticket of a problem, and who said so when. */
public record LinkedTicket(Ticket ticket, String linkedBy, Instant linkedAt) {}
