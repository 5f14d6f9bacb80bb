package org.infolinia.tickets.bulk;

import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * What came of one ticket of a bulk.
 *
 * @param place counted from zero
 * @param refusal why it was not changed, or not changed back; null when nothing was refused
 */
public record BulkLine(
        BulkId bulk,
        int place,
        TicketNumber ticket,
        State state,
        @Nullable Refusal refusal) {

    public enum State {
        /** Still to be done. */
        WAITING,
        CHANGED,
        /** Everything was so already. */
        SAME,
        REFUSED,
        /** The bulk was undone before its turn came. */
        LEFT_OUT,
        /** As it was before. */
        UNDONE,
        /** It stays as the bulk left it, or as somebody made it since. */
        KEPT
    }
}
