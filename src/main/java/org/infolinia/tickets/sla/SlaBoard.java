package org.infolinia.tickets.sla;

import java.util.List;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the promises of a ticket stand. */
@Service
public class SlaBoard {

    private final SlaClockRows rows;
    private final Gatekeeper gatekeeper;

    SlaBoard(SlaClockRows rows, Gatekeeper gatekeeper) {
        this.rows = rows;
        this.gatekeeper = gatekeeper;
    }

    /**
     * Of each promise the newest round, in the order of {@link SlaMetric}; what nothing is promised of is left out, and
     * of a program that the asker does not work for all is. A merged ticket's are not counted.
     */
    @Transactional(readOnly = true)
    public List<SlaState> of(Ticket ticket) {
        if (ticket.mergedInto() != null || !gatekeeper.allows(Permission.WORK_TICKETS, ticket.program())) {
            return List.of();
        }
        var states = rows.of(ticket.number());
        return states.stream()
                .filter(state -> state.target() != null && isNewest(state, states))
                .toList();
    }

    private static boolean isNewest(SlaState state, List<SlaState> all) {
        return all.stream()
                .noneMatch(other -> other.clock().metric() == state.clock().metric()
                        && other.clock().round() > state.clock().round());
    }
}
