package org.infolinia.tickets.views;

import org.infolinia.tickets.Ticket;

/** A ticket in a list, with its place there. */
public record ListedTicket(Ticket ticket, ListKey key) {}
