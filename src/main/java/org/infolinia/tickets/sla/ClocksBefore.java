package org.infolinia.tickets.sla;

import java.util.List;

/** How the clocks of a ticket stood before something that may be undone. */
public record ClocksBefore(List<SlaState> states) {

    public ClocksBefore {
        states = List.copyOf(states);
    }
}
