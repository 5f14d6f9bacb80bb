package org.infolinia.tickets.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;

/** All clocks of one ticket. What befalls the ticket is told to each of them alone. */
record SlaClocks(List<SlaClock> all) {

    SlaClocks {
        all = List.copyOf(all);
    }

    /** Somebody waits for a first answer and for a solution. */
    static SlaClocks opened(Instant at) {
        return new SlaClocks(List.of(
                SlaClock.started(SlaMetric.FIRST_RESPONSE, 1, at), SlaClock.started(SlaMetric.SOLUTION, 1, at)));
    }

    /** What must have been of a ticket that is older than its program's promises, without the pauses nobody knows of. */
    static SlaClocks reconstructed(Ticket ticket) {
        var opened = opened(ticket.openedAt());
        var answered = ticket.firstAnsweredAt();
        if (answered == null) {
            return opened;
        }
        var waiting = ticket.waitingSince();
        var since = opened.answered(answered);
        return waiting == null ? since : since.heard(waiting);
    }

    /** An answer went out. */
    SlaClocks answered(Instant at) {
        return changed(clock -> clock.metric() != SlaMetric.SOLUTION, clock -> clock.ended(at));
    }

    /** The contact wrote; before the first answer he waits already, and he waits once, however often he writes. */
    SlaClocks heard(Instant at) {
        if (of(SlaMetric.FIRST_RESPONSE).anyMatch(clock -> !clock.isOver())
                || of(SlaMetric.NEXT_RESPONSE).anyMatch(clock -> !clock.isOver())) {
            return this;
        }
        int round = (int) of(SlaMetric.NEXT_RESPONSE).count() + 1;
        return new SlaClocks(
                Stream.concat(all.stream(), Stream.of(SlaClock.started(SlaMetric.NEXT_RESPONSE, round, at)))
                        .toList());
    }

    /** The ticket is in this state from then on, or still. A ticket that comes up again wants its solution again. */
    SlaClocks inState(State state, Set<State> paused, Instant at) {
        if (state.isOver()) {
            return changed(clock -> true, clock -> clock.ended(at));
        }
        var goingOn =
                changed(clock -> clock.isOver() && clock.metric() == SlaMetric.SOLUTION, clock -> clock.resumed(at));
        return goingOn.changed(
                clock -> !clock.isOver(), clock -> paused.contains(state) ? clock.paused(at) : clock.resumed(at));
    }

    /** What runs again since somebody wrote has been running since then. */
    SlaClocks runningSince(Instant since) {
        return changed(SlaClock::isRunning, clock -> clock.runningSince(since));
    }

    private SlaClocks changed(Predicate<SlaClock> which, UnaryOperator<SlaClock> change) {
        var changed = new ArrayList<>(all);
        changed.replaceAll(clock -> which.test(clock) ? change.apply(clock) : clock);
        return new SlaClocks(changed);
    }

    private Stream<SlaClock> of(SlaMetric metric) {
        return all.stream().filter(clock -> clock.metric() == metric);
    }
}
