package org.infolinia.tickets.problems;

import java.util.List;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.TicketNumber;

/**
 * What came of tickets that should be linked or unlinked.
 *
 * @param done those that are so now; those that were so before are in neither list
 * @param refused why, each ticket for itself
 */
public record Linking(List<TicketNumber> done, List<Refusal> refused) {

    public Linking {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }
}
