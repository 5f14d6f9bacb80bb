package org.infolinia.tickets.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.bulk.BulkLine.State;
import org.infolinia.tickets.bulk.BulkRows.Held;
import org.infolinia.tickets.desk.AllOrNone;
import org.infolinia.tickets.desk.Foresight;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.sla.ClocksBefore;
import org.infolinia.tickets.sla.SlaWayBack;
import org.springframework.stereotype.Component;

/**
 * Takes bulks further, one ticket in one transaction. What is to be done follows from what is stored alone, so that it can
 * be gone on with after a kill, and two at once do nothing twice.
 */
@Component
class BulkWork {

    /** The database keeps moments no finer. */
    private static final Duration GRAIN = Duration.ofNanos(1_000);

    private final BulkRows rows;
    private final TicketBook book;
    private final TicketDesk desk;
    private final Foresight foresight;
    private final BulkAnswers answers;
    private final AllOrNone allOrNone;
    private final SlaWayBack clockwork;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    BulkWork(
            BulkRows rows,
            TicketBook book,
            TicketDesk desk,
            Foresight foresight,
            BulkAnswers answers,
            AllOrNone allOrNone,
            SlaWayBack clockwork,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.rows = rows;
        this.book = book;
        this.desk = desk;
        this.foresight = foresight;
        this.answers = answers;
        this.allOrNone = allOrNone;
        this.clockwork = clockwork;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** @return whether there may be more to do */
    boolean step(BulkId id) {
        return rows.find(id).map(this::step).orElse(false);
    }

    private boolean step(Bulk bulk) {
        var next = rows.next(bulk.id(), bulk.isUndone() ? State.CHANGED : State.WAITING);
        next.ifPresent(line -> {
            var outcome = allOrNone.run(() -> settled(bulk, line));
            if (outcome instanceof Refused<State>(var refusal)) {
                rows.refuse(line, bulk.isUndone() ? State.KEPT : State.REFUSED, refusal);
            }
        });
        return next.isPresent();
    }

    /** @return what the line has come to; as it was when somebody else was faster */
    private Outcome<State> settled(Bulk bulk, BulkLine line) {
        return rows.hold(line, bulk.isUndone())
                .map(held -> book.look(line.ticket())
                        .map(ticket -> bulk.isUndone() ? undone(line, held, ticket) : done(line, held, ticket, bulk))
                        .orElseGet(() ->
                                Outcome.refused("bulk-no-right", line.ticket().toString())))
                .orElseGet(() -> Outcome.done(line.state()));
    }

    private Outcome<State> done(BulkLine line, Held held, TicketInHand ticket, Bulk bulk) {
        var before = ticket.view();
        if (!isSameMoment(before.updatedAt(), held.seenAt())) {
            return Outcome.refused("bulk-changed-meanwhile", before.number().toString());
        }
        var clocks = clockwork.of(before.number());
        var answer = bulk.answer();
        var done = answer == null
                ? edited(ticket, bulk.edits())
                : answers.send(before, answer, held.lastRead()).map(sent -> ticket.view());
        return done.map(after -> entered(line, before, after, clocks));
    }

    private Outcome<Ticket> edited(TicketInHand ticket, List<TicketEdit> edits) {
        var before = ticket.view();
        var objection = foresight.objectionTo(before, edits);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        for (var edit : edits) {
            if (desk.change(before.number(), edit) instanceof Refused<Ticket>(var refusal)) {
                return Outcome.refused(refusal);
            }
        }
        return Outcome.done(ticket.view());
    }

    private State entered(BulkLine line, Ticket before, Ticket after, ClocksBefore clocks) {
        if (before.equals(after)) {
            rows.settle(line, State.SAME);
            return State.SAME;
        }
        rows.changed(line, after.updatedAt(), WayBack.between(before, after, clocks));
        return State.CHANGED;
    }

    private Outcome<State> undone(BulkLine line, Held held, TicketInHand ticket) {
        if (held.leftAt()
                .filter(left -> isSameMoment(left, ticket.view().updatedAt()))
                .isEmpty()) {
            return Outcome.refused("bulk-changed-since", line.ticket().toString());
        }
        held.back().ifPresent(back -> back.go(ticket, book, clockwork, gatekeeper.actor(), clock.instant()));
        rows.settle(line, State.UNDONE);
        return Outcome.done(State.UNDONE);
    }

    private static boolean isSameMoment(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(GRAIN) <= 0;
    }
}
