package org.infolinia.tickets.watchers;

/** What watchers have not seen is something else now. */
public record WatchersTold() {}
