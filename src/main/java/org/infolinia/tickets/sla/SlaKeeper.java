package org.infolinia.tickets.sla;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.tickets.MessageReceived;
import org.infolinia.tickets.MessagesSplitOff;
import org.infolinia.tickets.ReplyMoved;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketAnswered;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.TicketsMerged;
import org.infolinia.tickets.TicketsUnmerged;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the clocks of tickets, in the transactions that change the tickets. */
@Component
class SlaKeeper {

    private static final Set<State> PAUSED_WITHOUT_POLICY = EnumSet.of(State.PENDING);
    private static final Set<Field> CHOOSING_FIELDS =
            EnumSet.of(Field.STATE, Field.QUEUE, Field.PRIORITY, Field.TOPIC, Field.KIND);

    private final SlaClockRows rows;
    private final SlaPolicyRows policies;
    private final CalendarDesk calendars;
    private final TicketBook book;
    private final Clock clock;

    SlaKeeper(SlaClockRows rows, SlaPolicyRows policies, CalendarDesk calendars, TicketBook book, Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.calendars = calendars;
        this.book = book;
        this.clock = clock;
    }

    /** Who writes by mail waits since it arrived, however long it lay there. */
    @EventListener
    void on(TicketOpened event) {
        var ticket = event.ticket();
        change(ticket, List.of(), clock.instant(), _ -> SlaClocks.opened(ticket.openedAt()));
    }

    @EventListener
    void on(TicketAnswered event) {
        var at = clock.instant();
        change(event.ticket(), at, clocks -> clocks.answered(at));
    }

    @EventListener
    void on(MessageReceived event) {
        if (event.isFromPerson()) {
            var now = clock.instant();
            var since = Objects.requireNonNullElse(event.ticket().waitingSince(), now);
            change(event.ticket(), now, clocks -> clocks.heard(since));
        }
    }

    /** Who wrote waits since he wrote, though his message lay in the wrong ticket. */
    @EventListener
    void on(ReplyMoved event) {
        change(event.ticket(), clock.instant(), clocks -> clocks.heard(event.writtenAt()));
    }

    /** Who waits for an answer goes on waiting in the ticket that goes on. */
    @EventListener
    void on(TicketsMerged event) {
        var since = event.waitingSince();
        if (since != null) {
            book.look(event.survivor())
                    .map(TicketInHand::view)
                    .ifPresent(survivor -> change(survivor, clock.instant(), clocks -> clocks.heard(since)));
        }
    }

    /** Its clocks have been going on; what it brought into the other one it takes along. */
    @EventListener
    void on(TicketsUnmerged event) {
        var heard = event.heardSince();
        if (heard != null) {
            change(
                    event.ticket(),
                    clock.instant(),
                    clocks -> clocks.heard(heard).runningSince(heard));
        }
        if (event.isNoLongerAwaited()) {
            book.look(event.survivor()).map(TicketInHand::view).ifPresent(this::stopWaiting);
        }
    }

    /** Whoever waits there himself has waited since he wrote. */
    private void stopWaiting(Ticket survivor) {
        rows.removeUnfinished(survivor.number(), SlaMetric.NEXT_RESPONSE);
        var stillWaiting = survivor.waitingSince();
        change(survivor, clock.instant(), clocks -> stillWaiting == null ? clocks : clocks.heard(stillWaiting));
    }

    /** What was promised of the messages in the other ticket is promised here from when they were written. */
    @EventListener
    void on(MessagesSplitOff event) {
        var at = clock.instant();
        change(event.ticket(), at, _ -> SlaClocks.reconstructed(event.ticket()));
        if (event.isNoLongerAwaited()) {
            book.look(event.from()).map(TicketInHand::view).ifPresent(this::stopWaiting);
        }
    }

    @EventListener
    void on(TicketChanged event) {
        if (CHOOSING_FIELDS.contains(event.field())) {
            recount(event.ticket());
        }
    }

    /** Works out anew what follows from the policies and calendars as they are now. */
    void recount(Ticket ticket) {
        change(ticket, clock.instant(), UnaryOperator.identity());
    }

    /** Goes on with clocks as they stood before. A promise that was broken before, or would have been since, is broken. */
    void restore(Ticket ticket, List<SlaState> before) {
        var at = clock.instant();
        rows.of(ticket.number()).stream()
                .map(SlaState::clock)
                .filter(known ->
                        before.stream().noneMatch(state -> state.clock().isSamePromise(known)))
                .forEach(added -> rows.remove(ticket.number(), added));
        before.forEach(state -> rows.put(ticket.number(), ticket.program(), state));
        change(ticket, at, UnaryOperator.identity());
    }

    private void change(Ticket ticket, Instant at, UnaryOperator<SlaClocks> happening) {
        change(ticket, rows.of(ticket.number()), at, happening);
    }

    private void change(Ticket ticket, List<SlaState> stored, Instant at, UnaryOperator<SlaClocks> happening) {
        if (ticket.mergedInto() != null) {
            rest(ticket, stored);
            return;
        }
        var policy = policyOf(ticket);
        var paused = policy.map(promised -> promised.terms().pausedIn()).orElse(PAUSED_WITHOUT_POLICY);
        var clocks = happening.apply(clocksOf(ticket, stored)).inState(ticket.state(), paused, at);
        var states = states(clocks, stored, policy, at);
        states.stream()
                .filter(state -> !stored.contains(state))
                .forEach(state -> rows.put(ticket.number(), ticket.program(), state));
        var earliest = earliestDue(states);
        if (!stored.isEmpty() || earliest.isPresent()) {
            promise(ticket.number(), earliest);
        }
    }

    /** Nobody is warned of a merged ticket; its clocks go on unseen, in case it is taken out again. */
    private void rest(Ticket ticket, List<SlaState> stored) {
        stored.stream()
                .filter(state -> state.dueAt() != null || state.warnAt() != null)
                .forEach(state -> rows.put(ticket.number(), ticket.program(), state.resting()));
        promise(ticket.number(), Optional.empty());
    }

    private static SlaClocks clocksOf(Ticket ticket, List<SlaState> stored) {
        return stored.isEmpty()
                ? SlaClocks.reconstructed(ticket)
                : new SlaClocks(stored.stream().map(SlaState::clock).toList());
    }

    private Optional<SlaPolicy> policyOf(Ticket ticket) {
        return policies.of(ticket.program()).stream()
                .filter(policy -> policy.terms().isAbout(ticket))
                .findFirst();
    }

    /** A promise that is over stays as it was judged then, whatever is promised now. */
    private List<SlaState> states(SlaClocks clocks, List<SlaState> stored, Optional<SlaPolicy> policy, Instant now) {
        var hours = policy.flatMap(promised -> calendars.hours(promised.terms().calendar()));
        return clocks.all().stream()
                .map(each -> stored.stream()
                        .filter(known -> each.isOver() && known.clock().equals(each))
                        .findFirst()
                        .or(() ->
                                policy.flatMap(promised -> hours.map(known -> SlaState.of(each, promised, known, now))))
                        .orElseGet(() -> SlaState.unpromised(each)))
                .toList();
    }

    private static Optional<Instant> earliestDue(List<SlaState> states) {
        return states.stream().map(SlaState::dueAt).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    private void promise(TicketNumber number, Optional<Instant> earliest) {
        book.look(number).ifPresent(ticket -> ticket.promisedBy(earliest.orElse(null)));
    }
}
