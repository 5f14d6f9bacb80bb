package org.infolinia.tickets.bulk;

import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.tickets.TicketEdit;
import org.jspecify.annotations.Nullable;

/**
 * One decision about many tickets.
 *
 * @param agent whose decision it is
 * @param answer what the contacts are answered first, or null when they are not
 * @param isUndone whether what it did is being taken back, or was
 */
public record Bulk(
        BulkId id,
        AgentId agent,
        List<TicketEdit> edits,
        @Nullable BulkAnswer answer,
        boolean isUndone,
        Instant openedAt,
        Sums sums) {

    public Bulk {
        edits = List.copyOf(edits);
    }

    /** How many tickets came to what. */
    public record Sums(int waiting, int changed, int same, int refused, int leftOut, int undone, int kept) {

        public int all() {
            return waiting + changed + same + refused + leftOut + undone + kept;
        }
    }

    /** How many tickets are still to be changed, or to be changed back. */
    public int left() {
        return isUndone ? sums.changed() : sums.waiting();
    }

    /** How many there were to do in all. */
    public int toDo() {
        return isUndone ? sums.changed() + sums.undone() + sums.kept() : sums.all();
    }
}
