package org.infolinia.ledger.budget;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PostingId;
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

    /** Points that were taken from a budget and wait for the posting that spends them. */
    public record Taken(long budget, AgentId agent, Points points, Points left) {}

    /** Locks the agent's budget of this month until the transaction ends. */
    public void lock(ProgramId program, AgentId agent) {
        find(program, agent, " for update");
    }

    /** The agent's budget of this month; an empty one when nobody has funded it. */
    public Budget of(ProgramId program, AgentId agent) {
        return find(program, agent, "").orElseGet(() -> new Budget(agent, calendar.month(), Points.ZERO, Points.ZERO));
    }

    /** Takes points when there are enough left, in one statement; empty when not. */
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

    /** Notes which posting spent what was taken. */
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

    /** Locks the budget that a posting drew on, if it drew on one, until the transaction ends. */
    public void lockOf(PostingId posting) {
        jdbc.sql("""
                        select id from ledger.budget
                         where id in (select budget_id from ledger.budget_movement where posting_id = ?)
                         for update""").param(posting.value()).query(Long.class).list();
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
