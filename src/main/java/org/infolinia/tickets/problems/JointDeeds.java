package org.infolinia.tickets.problems;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.bulk.BulkAnswer;
import org.infolinia.tickets.bulk.BulkAnswers;
import org.infolinia.tickets.bulk.BulkDesk;
import org.infolinia.tickets.bulk.BulkId;
import org.infolinia.tickets.bulk.BulkPreview;
import org.infolinia.tickets.bulk.ReadTickets;
import org.infolinia.tickets.problems.ProblemSettled.Kind;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where all open tickets of a problem are answered or resolved by one decision. They are bulks: done ticket by ticket,
 * gone on with after a kill, each ticket once.
 */
@Service
public class JointDeeds {

    /** The most tickets whose answers are written beforehand; the others are looked at when their turn comes. */
    public static final int MOST_PREVIEWED = 200;

    private static final List<ToState> TO_RESOLVED = List.of(new ToState(State.RESOLVED));

    private final ProblemDesk problems;
    private final BulkDesk bulks;
    private final BulkAnswers answers;
    private final Gatekeeper gatekeeper;

    JointDeeds(ProblemDesk problems, BulkDesk bulks, BulkAnswers answers, Gatekeeper gatekeeper) {
        this.problems = problems;
        this.bulks = bulks;
        this.answers = answers;
        this.gatekeeper = gatekeeper;
    }

    /** What the contact of a ticket would read, as Markdown, or why he would not be answered. */
    public record Written(Ticket ticket, Outcome<String> text) {}

    /** The problem's open tickets as they are, to be decided about. */
    @Transactional(readOnly = true)
    public ReadTickets openTickets(ProblemId id) {
        return bulks.read(problems.tickets(id).stream()
                .map(LinkedTicket::ticket)
                .filter(ticket -> !ticket.state().isOver())
                .map(Ticket::number)
                .toList());
    }

    /** What the first {@value #MOST_PREVIEWED} would read. */
    @Transactional(readOnly = true)
    public List<Written> preview(ReadTickets seen, BulkAnswer answer) {
        return seen.tickets().stream()
                .limit(MOST_PREVIEWED)
                .map(ticket -> new Written(
                        ticket,
                        answers.objectionTo(answer)
                                .map(Outcome::<String>refused)
                                .orElseGet(() -> answers.shown(ticket, answer))))
                .toList();
    }

    /** Which tickets would not be resolved, and why. */
    @Transactional(readOnly = true)
    public List<BulkPreview.Refused> objectionsToResolving(ReadTickets seen) {
        return bulks.preview(seen.tickets(), List.copyOf(TO_RESOLVED)).refused();
    }

    /** What is wrong with the answer, whoever gets it; empty when nothing is. */
    public Optional<Refusal> objectionTo(BulkAnswer answer) {
        return answers.objectionTo(answer);
    }

    /**
     * Begins to answer the tickets, as {@link BulkDesk#answer} does.
     *
     * @param seen as {@link #openTickets} gave them
     */
    public Outcome<BulkId> answer(ProblemId id, ReadTickets seen, BulkAnswer answer) {
        demand(id);
        return bulks.answer(seen, answer).map(bulk -> {
            problems.noteTogether(
                    id,
                    Kind.ANSWERED,
                    "tickets.problems.event.answered",
                    seen.tickets().size(),
                    bulk);
            return bulk;
        });
    }

    /**
     * Begins to resolve the tickets without a word to their contacts, as {@link BulkDesk#open} does; those that cannot be
     * resolved stay.
     *
     * @param seen as {@link #openTickets} gave them
     */
    public Outcome<BulkId> resolve(ProblemId id, ReadTickets seen) {
        demand(id);
        return bulks.open(seen.tickets(), List.copyOf(TO_RESOLVED)).map(bulk -> {
            problems.noteTogether(
                    id,
                    Kind.RESOLVED,
                    "tickets.problems.event.resolved",
                    seen.tickets().size(),
                    bulk);
            return bulk;
        });
    }

    private void demand(ProblemId id) {
        var problem = problems.find(id).orElseThrow(() -> new AccessDeniedException("There is no problem " + id));
        gatekeeper.demand(Permission.ASSIGN_TICKETS, problem.program());
    }
}
