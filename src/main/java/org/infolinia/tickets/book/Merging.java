package org.infolinia.tickets.book;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketsMerged;
import org.infolinia.tickets.book.Merges.Merge;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes a ticket in favour of another that is about the same matter. What was said in it is for others to carry over. */
@Component
public class Merging {

    private static final Set<State> WORK = EnumSet.of(State.NEW, State.OPEN);

    private final TicketBook book;
    private final MergeRules rules;
    private final Merges merges;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            TicketBook book,
            MergeRules rules,
            Merges merges,
            ChangeLog changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.rules = rules;
        this.merges = merges;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whoever waits for an answer in the one waits for it in the other; that is open again for what somebody is still to do. A day that the law sets for
     * the one holds for the other, too, which becomes of its kind. Refused as the {@link MergeRules} refuse.
     */
    public Outcome<Ticket> merge(TicketInHand ticket, TicketInHand survivor, Actor by) {
        return rules.firstRefusal(ticket.view(), survivor.view())
                .map(Outcome::<Ticket>refused)
                .orElseGet(() -> {
                    join(ticket, survivor, by);
                    return Outcome.done(survivor.view());
                });
    }

    private void join(TicketInHand ticket, TicketInHand survivor, Actor by) {
        var before = ticket.view();
        var into = survivor.view();
        var waitingSince = before.waitingSince();
        boolean isFirstToWait = waitingSince != null && into.waitingSince() == null;
        boolean isOpened = isOpened(before, into);
        long newest = merges.newestMessage();
        ticket.goesOnIn(survivor.number());
        book.edit(ticket, new ToState(State.CLOSED), by);
        if (waitingSince != null) {
            survivor.heardFromOutside(waitingSince);
        }
        if (isOpened) {
            book.edit(survivor, new ToState(State.OPEN), by);
        }
        merges.remember(new Merge(
                ticket.number(),
                survivor.number(),
                clock.instant(),
                by.name(),
                newest,
                before.state(),
                before.waitingSince(),
                before.resolvedAt(),
                before.snooze(),
                isFirstToWait,
                isOpened ? changes.newest(survivor.number(), Field.STATE) : null,
                isOpened ? into.resolvedAt() : null,
                null,
                null));
        if (before.legalDueOn() != null) {
            putUnderLaw(survivor, before, by);
        }
        events.publishEvent(new TicketsMerged(by, ticket.view(), survivor.number(), before.waitingSince()));
    }

    private void putUnderLaw(TicketInHand survivor, Ticket merged, Actor by) {
        boolean isOfAnother = survivor.view().kind() != merged.kind();
        book.edit(survivor, new ToKind(merged.kind()), by);
        book.reckonLegalDay(survivor, by);
        if (isOfAnother) {
            merges.survivorBecameOfItsKind(merged.number(), changes.newest(survivor.number(), Field.KIND));
        }
    }

    /** Whether a ticket is open again because another was merged into it, in which the next word was the agents'. */
    public static boolean isOpened(Ticket merged, Ticket survivor) {
        return switch (survivor.state()) {
            case PENDING -> merged.waitingSince() != null;
            case RESOLVED -> merged.waitingSince() != null || WORK.contains(merged.state());
            case NEW, OPEN, CLOSED -> false;
        };
    }
}
