package org.infolinia.demo.contacts;

import org.infolinia.tickets.Ticket.State;

/**
 * How long ago tickets in a state were opened, and how many of a hundred tickets are in it. Some open ones are so old
 * that a complaint's legal clock has run out, as happens.
 */
enum TicketAge {
    NEW(State.NEW, 0, 1, 7),
    OPEN(State.OPEN, 0, 16, 15),
    PENDING(State.PENDING, 1, 14, 12),
    RESOLVED(State.RESOLVED, 3, 30, 20),
    CLOSED(State.CLOSED, 20, 360, 46);

    private final State state;
    private final int newestDays;
    private final int oldestDays;
    private final int weight;

    TicketAge(State state, int newestDays, int oldestDays, int weight) {
        this.state = state;
        this.newestDays = newestDays;
        this.oldestDays = oldestDays;
        this.weight = weight;
    }

    State state() {
        return state;
    }

    int newestDays() {
        return newestDays;
    }

    int oldestDays() {
        return oldestDays;
    }

    int weight() {
        return weight;
    }
}
