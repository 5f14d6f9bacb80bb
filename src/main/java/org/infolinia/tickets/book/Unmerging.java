package org.infolinia.tickets.book;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketsUnmerged;
import org.infolinia.tickets.book.Merges.Merge;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a merged ticket what it was before. What was said in it is for others to bring back. */
@Component
public class Unmerging {

    private static final Set<State> UNFINISHED = EnumSet.of(State.NEW, State.OPEN);

    private final TicketBook book;
    private final Merges merges;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * What the conversations say when each has its own messages again.
     *
     * @param returned when the messages from outside that went back were written
     * @param unanswered when the oldest message from outside was written that is left in the survivor since the merge
     *     and was not answered, or null
     */
    public record Heard(
            Collection<Instant> returned, @Nullable Instant unanswered) {}

    Unmerging(TicketBook book, Merges merges, ChangeLog changes, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.merges = merges;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Why a ticket cannot be taken out of the other: {@code ticket-not-merged}, {@code survivor-merged} when that one was
     * merged on, and {@code merge-unrecorded} when nobody knows what it was before.
     */
    public Optional<Refusal> objection(Ticket ticket, Ticket survivor) {
        if (!survivor.number().equals(ticket.mergedInto())) {
            return Optional.of(Refusal.of("ticket-not-merged", ticket.number().toString()));
        }
        var further = survivor.mergedInto();
        if (further != null) {
            return Optional.of(Refusal.of("survivor-merged", survivor.number().toString(), further.toString()));
        }
        return merges.of(ticket.number()).isEmpty()
                ? Optional.of(Refusal.of("merge-unrecorded", ticket.number().toString()))
                : Optional.empty();
    }

    /** Both go on, each with those who wait for it. The caller has seen that nothing objects. */
    public void undo(Merge merge, TicketInHand ticket, TicketInHand survivor, Heard heard, Actor by) {
        merges.forget(ticket.number());
        boolean isNoLongerAwaited = stopWaiting(merge, survivor, heard, by);
        book.goOnAlone(ticket, merge, by);
        if (ticket.view().legalDueOn() != null) {
            giveBackKind(merge, ticket.view(), survivor, by);
            book.reckonLegalDay(survivor, by);
        }
        var heardAt = merge.heardAt();
        if (heardAt != null) {
            ticket.heardFromOutside(heardAt);
            if (ticket.state() != State.NEW) {
                book.edit(ticket, new ToState(State.OPEN), by);
            }
        }
        var at = clock.instant();
        ticket.touched(at);
        survivor.touched(at);
        events.publishEvent(new TicketsUnmerged(by, ticket.view(), survivor.number(), heardAt, isNoLongerAwaited));
    }

    /** Unless somebody has decided about it since, or another merged ticket is of the same kind. */
    private void giveBackKind(Merge merge, Ticket ticket, TicketInHand survivor, Actor by) {
        var change = merge.survivorKindChange();
        if (change == null || !changes.isNewest(survivor.number(), Field.KIND, change)) {
            return;
        }
        merges.into(survivor.number()).stream()
                .map(Merge::ticket)
                .filter(other -> book.isUnderLaw(other, ticket.kind()))
                .findFirst()
                .ifPresentOrElse(
                        other -> merges.survivorBecameOfItsKind(other, change),
                        () -> changes.before(change)
                                .map(Kind::valueOf)
                                .ifPresent(kind -> book.edit(survivor, new ToKind(kind), by)));
    }

    /** @return whether the survivor counted a wait that was the merged ticket's */
    private boolean stopWaiting(Merge merge, TicketInHand survivor, Heard heard, Actor by) {
        var since = survivor.view().waitingSince();
        boolean isNoLongerAwaited = since != null && isBecauseOf(merge, since, heard);
        if (isNoLongerAwaited) {
            survivor.awaitedSince(heard.unanswered());
        }
        boolean isNobodyAwaited = survivor.view().waitingSince() == null;
        if (isNobodyAwaited && (isNoLongerAwaited || merge.waitingSince() == null) && isOpenedBy(merge, survivor)) {
            beAsBefore(merge, survivor, by);
        }
        return isNoLongerAwaited;
    }

    /** It stays open while work of another merged ticket is left in it. */
    private void beAsBefore(Merge merge, TicketInHand survivor, Actor by) {
        var over = merge.survivorResolvedAt();
        if (over == null) {
            book.edit(survivor, new ToState(State.PENDING), by);
        } else if (merges.into(survivor.number()).stream().map(Merge::state).noneMatch(UNFINISHED::contains)) {
            book.goBack(survivor, State.RESOLVED, null, over, by);
        }
    }

    private static boolean isBecauseOf(Merge merge, Instant since, Heard heard) {
        return (merge.survivorWaits() && since.equals(merge.waitingSince()))
                || heard.returned().contains(since);
    }

    private boolean isOpenedBy(Merge merge, TicketInHand survivor) {
        var change = merge.survivorChange();
        return change != null
                && survivor.state() == State.OPEN
                && changes.isNewest(survivor.number(), Field.STATE, change);
    }
}
