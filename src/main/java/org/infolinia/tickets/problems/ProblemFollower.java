package org.infolinia.tickets.problems;

import java.time.Clock;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketsMerged;
import org.infolinia.tickets.TicketsUnmerged;
import org.infolinia.tickets.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps problems true to what happens to their tickets, in the transaction in which it happens. */
@Component
class ProblemFollower {

    private final ProblemRows rows;
    private final Clock clock;

    ProblemFollower(ProblemRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The ticket that goes on has the problem of the one that went into it, unless it has one. */
    @EventListener
    void on(TicketsMerged event) {
        var merged = event.ticket().number();
        rows.of(merged).filter(problem -> rows.of(event.survivor()).isEmpty()).ifPresent(problem -> {
            var by = event.by().name();
            rows.link(event.survivor(), problem, by, clock.instant(), merged);
            rows.note(
                    problem,
                    clock.instant(),
                    by,
                    Words.of(
                            "tickets.problems.event.merged",
                            merged.toString(),
                            event.survivor().toString()));
        });
    }

    @EventListener
    void on(TicketsUnmerged event) {
        rows.takeBack(event.survivor(), event.ticket().number());
    }

    @EventListener
    void on(TicketChanged event) {
        if (isReopening(event)) {
            var ticket = event.ticket().number();
            rows.of(ticket)
                    .flatMap(rows::find)
                    .filter(Problem::isSolved)
                    .ifPresent(problem -> rows.note(
                            problem.id(),
                            clock.instant(),
                            event.by().name(),
                            Words.of("tickets.problems.event.ticket-reopened", ticket.toString())));
        }
    }

    private static boolean isReopening(TicketChanged event) {
        return event.field() == Field.STATE
                && event.before() != null
                && event.after() != null
                && State.valueOf(event.before()).isOver()
                && !State.valueOf(event.after()).isOver();
    }
}
