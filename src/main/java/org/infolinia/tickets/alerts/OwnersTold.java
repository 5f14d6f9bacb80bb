package org.infolinia.tickets.alerts;

import java.util.Set;
import org.infolinia.kernel.AgentId;

/** What these owners have not seen is something else now. */
public record OwnersTold(Set<AgentId> whom) {

    public OwnersTold {
        whom = Set.copyOf(whom);
    }
}
