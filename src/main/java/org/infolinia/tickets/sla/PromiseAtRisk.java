package org.infolinia.tickets.sla;

import org.infolinia.kernel.Actor;
import org.infolinia.tickets.Ticket;

/** A promise made of a ticket runs out soon, or was missed; told once of each. */
public record PromiseAtRisk(Actor by, Ticket ticket, boolean isMissed) {}
