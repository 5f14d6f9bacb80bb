package org.infolinia.tickets.desk;

import java.util.Objects;
import java.util.function.Function;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.RemoveTags;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketEdit.ToTopic;
import org.jspecify.annotations.Nullable;

/** Whether somebody else has changed what somebody is about to change. */
public final class Collision {

    private Collision() {}

    /** Tags are put on and taken off one by one, so that they never clash. Two who want the same do not either. */
    public static boolean isBetween(Ticket seen, Ticket now, TicketEdit edit) {
        return switch (edit) {
            case ToState(var wanted) -> isBetween(seen, now, Ticket::state, wanted);
            case ToPriority(var wanted) -> isBetween(seen, now, Ticket::priority, wanted);
            case ToKind(var wanted) -> isBetween(seen, now, Ticket::kind, wanted);
            case ToTopic wanted -> isBetween(seen, now, Ticket::topicPath, wanted.path());
            case ToOwner(var wanted) -> isBetween(seen, now, Ticket::owner, wanted);
            case ToQueue(var wanted) -> isBetween(seen, now, Ticket::queue, wanted);
            case ToSnooze wanted -> isBetween(seen, now, Ticket::snooze, wanted.snooze());
            case AddTags added -> false;
            case RemoveTags removed -> false;
        };
    }

    private static <T> boolean isBetween(
            Ticket seen, Ticket now, Function<Ticket, @Nullable T> property, @Nullable T wanted) {
        var current = property.apply(now);
        return !Objects.equals(property.apply(seen), current) && !Objects.equals(wanted, current);
    }
}
