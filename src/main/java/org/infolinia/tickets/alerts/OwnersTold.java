package org.infolinia.tickets.alerts;

/** What owners have not seen is something else now. */
public record OwnersTold() {}
