package org.infolinia.ledger.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where supervisors fund what agents may give away, and see what is left of it. */
@Service
public class BudgetDesk {

    /** How many lines of a history are shown. */
    public static final int MAXIMUM_LINES = 200;

    private final JdbcClient jdbc;
    private final LedgerCalendar calendar;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BudgetDesk(
            JdbcClient jdbc,
            LedgerCalendar calendar,
            PatientTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    private record Funded(long id, Budget budget) {}

    /**
     * Adds to an agent's budget of this month. Refused as {@code budget-for-oneself}, {@code budget-amount},
     * {@code comment-length}, {@code comment-names-somebody} and {@code budget-key-used-otherwise}.
     */
    public Outcome<Budget> fund(FundBudget command) {
        var by = gatekeeper.demand(Permission.APPROVE_ADJUSTMENTS, command.program());
        return objectionTo(command, by)
                .<Outcome<Budget>>map(Outcome::refused)
                .orElseGet(() -> transactions.run(() -> fund(command, by)));
    }

    /** The agents' budgets of this month, as far as they are funded. */
    @Transactional(readOnly = true)
    public List<Budget> of(ProgramId program) {
        gatekeeper.demand(Permission.APPROVE_ADJUSTMENTS, program);
        return jdbc.sql("""
                        select agent_id, month, funded, remaining from ledger.budget
                         where program_id = ? and month = ? order by agent_id""")
                .params(program.value(), calendar.month())
                .query(Budget::of)
                .list();
    }

    /** The budget of an agent whom nobody has funded this month. */
    public Budget unfunded(AgentId agent) {
        return new Budget(agent, calendar.month(), Points.ZERO, Points.ZERO);
    }

    /** What happened to an agent's budgets, the newest first. */
    @Transactional(readOnly = true)
    public List<BudgetMovement> history(ProgramId program, AgentId agent) {
        gatekeeper.demand(Permission.APPROVE_ADJUSTMENTS, program);
        return jdbc.sql("""
                        select m.kind, m.points, m.remaining_after, m.posting_id, m.comment, m.by_name, m.created_at
                          from ledger.budget_movement m
                          join ledger.budget b on b.id = m.budget_id
                         where b.program_id = ? and b.agent_id = ?
                         order by m.id desc limit ?""")
                .params(program.value(), agent.value(), MAXIMUM_LINES)
                .query(BudgetDesk::movement)
                .list();
    }

    private static Optional<Refusal> objectionTo(FundBudget command, Actor by) {
        if (command.agent().equals(by.agent())) {
            return Optional.of(Refusal.of("budget-for-oneself"));
        }
        if (command.points().compareTo(Points.of(1)) < 0 || command.points().compareTo(FundBudget.MAXIMUM_POINTS) > 0) {
            return Optional.of(Refusal.of("budget-amount", FundBudget.MAXIMUM_POINTS.value()));
        }
        return Comment.objectionToExplaining(command.comment());
    }

    private Outcome<Budget> fund(FundBudget command, Actor by) {
        var hash = RequestHash.of(command, by);
        var budget = opened(command);
        var known = hashUnder(budget, command);
        if (known.isPresent()) {
            return Arrays.equals(known.get(), hash)
                    ? Outcome.done(budget.budget())
                    : Outcome.refused("budget-key-used-otherwise");
        }
        var funded = add(budget, command);
        note(budget.id(), command, funded, hash, by);
        events.publishEvent(new BudgetFunded(by, command.program(), command.agent(), command.points(), funded.left()));
        return Outcome.done(funded);
    }

    /** The budget of this month, locked; an empty one is opened when there is none. */
    private Funded opened(FundBudget command) {
        jdbc.sql("""
                        insert into ledger.budget (program_id, agent_id, month, funded, remaining)
                        values (?, ?, ?, 0, 0) on conflict do nothing""")
                .params(command.program().value(), command.agent().value(), calendar.month())
                .update();
        return jdbc.sql("""
                        select id, agent_id, month, funded, remaining from ledger.budget
                         where program_id = ? and agent_id = ? and month = ? for update""")
                .params(command.program().value(), command.agent().value(), calendar.month())
                .query((row, number) -> new Funded(row.getLong("id"), Budget.of(row, number)))
                .single();
    }

    private Optional<byte[]> hashUnder(Funded budget, FundBudget command) {
        return jdbc.sql("select request_hash from ledger.budget_movement where budget_id = ? and idempotency_key = ?")
                .params(budget.id(), command.key().toString())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private Budget add(Funded budget, FundBudget command) {
        return jdbc.sql("""
                        update ledger.budget set funded = funded + :points, remaining = remaining + :points
                         where id = :id returning agent_id, month, funded, remaining""")
                .param("points", command.points().value())
                .param("id", budget.id())
                .query(Budget::of)
                .single();
    }

    private void note(long budget, FundBudget command, Budget funded, byte[] hash, Actor by) {
        jdbc.sql("""
                        insert into ledger.budget_movement
                            (budget_id, agent_id, kind, points, remaining_after, idempotency_key, request_hash, comment,
                             by_id, by_name, created_at)
                        values (:budget, :agent, 'FUNDED', :points, :left, :key, :hash, :comment,
                                :byId, :byName, :now)""")
                .param("budget", budget)
                .param("agent", command.agent().value())
                .param("points", command.points().value())
                .param("left", funded.left().value())
                .param("key", command.key().toString())
                .param("hash", hash)
                .param("comment", command.comment().strip())
                .param("byId", Budgets.idOf(by))
                .param("byName", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static BudgetMovement movement(ResultSet row, int number) throws SQLException {
        long posting = row.getLong("posting_id");
        return new BudgetMovement(
                BudgetMovement.Kind.valueOf(row.getString("kind")),
                Points.of(row.getLong("points")),
                Points.of(row.getLong("remaining_after")),
                posting == 0 ? null : new PostingId(posting),
                row.getString("comment"),
                row.getString("by_name"),
                row.getTimestamp("created_at").toInstant());
    }
}
