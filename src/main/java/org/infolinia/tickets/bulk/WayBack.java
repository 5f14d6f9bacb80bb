package org.infolinia.tickets.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.infolinia.kernel.Actor;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.RemoveTags;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketEdit.ToTopic;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.sla.ClocksBefore;
import org.infolinia.tickets.sla.SlaWayBack;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket was before a bulk changed it. A ticket that was in no queue stays in the one that it was given.
 *
 * @param waitingSince since when its contact waited, or null when he did not
 * @param resolvedAt since when it was over, or null when it was not, or of a bulk that was begun when it was not kept yet
 * @param clocks null of a bulk that was begun when they were not kept yet
 */
record WayBack(
        List<TicketEdit> edits,
        @Nullable Instant waitingSince,
        @Nullable Instant resolvedAt,
        @Nullable ClocksBefore clocks) {

    WayBack {
        edits = List.copyOf(edits);
    }

    static WayBack between(Ticket before, Ticket after, ClocksBefore clocks) {
        var edits = new ArrayList<TicketEdit>();
        if (before.state() != after.state()) {
            edits.add(new ToState(before.state()));
        }
        if (before.priority() != after.priority()) {
            edits.add(new ToPriority(before.priority()));
        }
        if (!before.topicPath().equals(after.topicPath())) {
            edits.add(ToTopic.to(before.topicPath()));
        }
        if (!Objects.equals(before.owner(), after.owner())) {
            edits.add(new ToOwner(before.owner()));
        }
        if (before.queue() != null && !before.queue().equals(after.queue())) {
            edits.add(new ToQueue(before.queue()));
        }
        if (!without(after.tags(), before.tags()).isEmpty()) {
            edits.add(new RemoveTags(without(after.tags(), before.tags())));
        }
        if (!without(before.tags(), after.tags()).isEmpty()) {
            edits.add(new AddTags(without(before.tags(), after.tags())));
        }
        if (!Objects.equals(before.snooze(), after.snooze())) {
            edits.add(ToSnooze.to(before.snooze()));
        }
        return new WayBack(edits, before.waitingSince(), before.resolvedAt(), clocks);
    }

    /**
     * Makes the ticket what it was. That is no new decision about it, so the rules for one do not ask again; only what was
     * put aside until a moment that has passed is there again.
     */
    void go(TicketInHand ticket, TicketBook book, SlaWayBack clockwork, Actor by, Instant now) {
        for (var edit : edits) {
            go(edit, ticket, book, by, now);
        }
        if (waitingSince != null) {
            ticket.heardFromOutside(waitingSince);
        }
        if (clocks != null) {
            clockwork.restore(ticket.view(), clocks);
        }
    }

    private void go(TicketEdit edit, TicketInHand ticket, TicketBook book, Actor by, Instant now) {
        if (edit instanceof ToState(State before) && before.isOver() == (resolvedAt != null)) {
            book.goBack(ticket, before, waitingSince, resolvedAt, by);
        } else {
            book.edit(ticket, isPast(edit, now) ? new ToSnooze(null) : edit, by);
        }
    }

    private static boolean isPast(TicketEdit edit, Instant now) {
        return edit instanceof ToSnooze aside && aside.until() != null && !aside.until().isAfter(now);
    }

    private static HashSet<Tag> without(List<Tag> tags, List<Tag> others) {
        var rest = new HashSet<>(tags);
        rest.removeAll(others);
        return rest;
    }
}
