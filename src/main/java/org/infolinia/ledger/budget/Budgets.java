package org.infolinia.ledger.budget;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The agents' budgets of the present month. Works in the caller's transaction; whoever changes a wallet with it locks
 * the budget first.
 */
@Component
public class Budgets {

    private final JdbcClient jdbc;
    private final LedgerCalendar calendar;
    private final Clock clock;

    Budgets(JdbcClient jdbc, LedgerCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Points that were taken from a budget or put back into it. */
    public record Taken(long budget, AgentId agent, Points points, Points left) {}

    /** Locks the agent's budget of this month until the transaction ends. */
    public void lock(ProgramId program, AgentId agent) {
        find(program, agent, " for update");
    }

    /** The agent's budget of this month; an empty one when nobody has funded it. */
    public Budget of(ProgramId program, AgentId agent) {
        return find(program, agent, "").orElseGet(() -> new Budget(agent, calendar.month(), Points.ZERO, Points.ZERO));
    }

    /**
     * Takes points from the budget, has the posting written that they pay for, and notes which it was. Refused as
     * {@code budget-spent} when there are not enough left; then nothing is written.
     */
    public Outcome<Receipt> pay(ProgramId program, AgentId agent, Points points, Actor by, Supplier<Receipt> posting) {
        return take(program, agent, points)
                .map(taken -> {
                    var receipt = posting.get();
                    spent(taken, receipt.posting(), by);
                    return Outcome.done(receipt);
                })
                .orElseGet(() -> Outcome.refused(
                        "budget-spent",
                        points.value(),
                        of(program, agent).left().value()));
    }

    /** Locks the budget that a posting drew on, if it drew on one, until the transaction ends. */
    public void lockOf(PostingId posting) {
        lockOf(List.of(posting));
    }

    /** The same for several postings; in the order of the budgets' ids. */
    public void lockOf(List<PostingId> postings) {
        jdbc.sql("""
                        select id from ledger.budget
                         where id in (select budget_id from ledger.budget_movement where posting_id = any(?))
                         order by id for update""")
                .param(postings.stream().map(PostingId::value).toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** What a posting drew on a budget; empty when it drew on none. */
    public Optional<Points> drawnBy(PostingId posting) {
        return jdbc.sql("select -points from ledger.budget_movement where posting_id = ? and kind = 'SPENT'")
                .param(posting.value())
                .query((row, number) -> Points.of(row.getLong(1)))
                .optional();
    }

    /**
     * Gives back what a posting drew on a budget; nothing happens when it drew on none.
     *
     * @param drawn the posting that is undone
     * @param points how much of it, above zero
     * @param reversal the posting that undoes it
     */
    public void giveBack(PostingId drawn, Points points, PostingId reversal, Actor by) {
        jdbc.sql("""
                        update ledger.budget set remaining = remaining + :points
                         where id = (select budget_id from ledger.budget_movement
                                      where posting_id = :drawn and kind = 'SPENT')
                        returning id, agent_id, remaining""")
                .param("points", points.value())
                .param("drawn", drawn.value())
                .query((row, number) ->
                        new Taken(row.getLong(1), new AgentId(row.getLong(2)), points, Points.of(row.getLong(3))))
                .optional()
                .ifPresent(given -> note(
                        given.budget(),
                        given.agent(),
                        BudgetMovement.Kind.GIVEN_BACK,
                        points,
                        given.left(),
                        reversal,
                        by));
    }

    /** In one statement, so that two at once never take more than there is; empty when there is not enough. */
    public Optional<Taken> take(ProgramId program, AgentId agent, Points points) {
        return jdbc.sql("""
                        update ledger.budget set remaining = remaining - :points
                         where program_id = :program and agent_id = :agent and month = :month
                           and remaining >= :points
                        returning id, remaining""")
                .param("points", points.value())
                .param("program", program.value())
                .param("agent", agent.value())
                .param("month", calendar.month())
                .query((row, number) -> new Taken(row.getLong(1), agent, points, Points.of(row.getLong(2))))
                .optional();
    }

    /** Notes which posting the points paid for. */
    public void spent(Taken taken, PostingId posting, Actor by) {
        note(
                taken.budget(),
                taken.agent(),
                BudgetMovement.Kind.SPENT,
                taken.points().negated(),
                taken.left(),
                posting,
                by);
    }

    private void note(
            long budget,
            AgentId agent,
            BudgetMovement.Kind kind,
            Points points,
            Points left,
            PostingId posting,
            Actor by) {
        jdbc.sql("""
                        insert into ledger.budget_movement
                            (budget_id, agent_id, kind, points, remaining_after, posting_id, by_id, by_name, created_at)
                        values (:budget, :agent, :kind, :points, :left, :posting, :byId, :byName, :now)""")
                .param("budget", budget)
                .param("agent", agent.value())
                .param("kind", kind.name())
                .param("points", points.value())
                .param("left", left.value())
                .param("posting", posting.value())
                .param("byId", idOf(by))
                .param("byName", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<Budget> find(ProgramId program, AgentId agent, String locking) {
        return jdbc.sql("""
                        select agent_id, month, funded, remaining from ledger.budget
                         where program_id = ? and agent_id = ? and month = ?""" + locking)
                .params(program.value(), agent.value(), calendar.month())
                .query(Budget::of)
                .optional();
    }

    static @Nullable Long idOf(Actor by) {
        var agent = by.agent();
        return agent == null ? null : agent.value();
    }
}
