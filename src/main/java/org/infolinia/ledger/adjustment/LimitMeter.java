package org.infolinia.ledger.adjustment;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.programs.AdjustmentLimits;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Permission;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of his limits an agent has used, and who may agree to what he may not do alone. */
@Component
class LimitMeter {

    private static final int PARTICIPANT_DAYS = 30;
    private static final int REPETITION_DAYS = 7;
    private static final int MAXIMUM_REPETITIONS = 2;

    private final ProgramDirectory programs;
    private final LedgerCalendar calendar;
    private final JdbcClient jdbc;

    LimitMeter(ProgramDirectory programs, LedgerCalendar calendar, JdbcClient jdbc) {
        this.programs = programs;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** By size; what the agent made himself, and for day and month also what he agreed to. */
    private record Usage(long today, long month, long participant, int repetitions) {}

    /** These agents' adjustments in a program wait for each other, so that limits hold under haste. */
    void lock(Collection<AgentId> agents, ProgramId program) {
        agents.stream()
                .map(AgentId::value)
                .distinct()
                .sorted()
                .forEach(agent -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                        .param("ledger.limits:" + program.value() + ":" + agent)
                        .query(String.class)
                        .list());
    }

    LimitVerdict judge(AdjustmentProposal proposal, Maker maker, @Nullable Tie tie) {
        var role = maker.role();
        return role == null
                ? LimitVerdict.UNLIMITED
                : judge(proposal, maker.agent().orElseThrow(), role, tie);
    }

    /** Why this approver may not agree to it, though somebody else might; empty when he may. */
    Optional<Refusal> objectionToApprover(AdjustmentProposal proposal, Maker approver) {
        var size = proposal.points().magnitude();
        var role = Objects.requireNonNull(approver.role());
        var limits = programs.limits(proposal.program(), role);
        if (!role.may(Permission.APPROVE_ADJUSTMENTS)
                || limits.filter(limit -> size.compareTo(limit.perAdjustment()) <= 0)
                        .isEmpty()) {
            return Optional.of(approver(proposal, size)
                    .map(able -> Refusal.of("approval-needs-higher-role", able.name()))
                    .orElseGet(() -> Refusal.of("adjustment-beyond-limits")));
        }
        var usage = usageOf(proposal, approver.agent().orElseThrow());
        boolean isExhausted = usage.today() + size.value()
                        > limits.get().perDay().value()
                || usage.month() + size.value() > limits.get().perMonth().value();
        return isExhausted ? Optional.of(Refusal.of("approver-over-limit")) : Optional.empty();
    }

    private LimitVerdict judge(AdjustmentProposal proposal, AgentId agent, Role role, @Nullable Tie tie) {
        var size = proposal.points().magnitude();
        var limits = programs.limits(proposal.program(), role);
        var usage = usageOf(proposal, agent);
        var uses = limits.map(limit -> uses(size, usage, limit)).orElse(List.of());
        boolean isFree = limits.isPresent()
                && tie == null
                && uses.stream().noneMatch(LimitUse::isExceeded)
                && !(role == Role.AGENT && proposal.points().isNegative());
        return new LimitVerdict(uses, isFree, isFree ? Optional.empty() : approver(proposal, size), tie);
    }

    private static List<LimitUse> uses(Points size, Usage usage, AdjustmentLimits limits) {
        long points = size.value();
        return List.of(
                new LimitUse(
                        LimitUse.Limit.PER_ADJUSTMENT,
                        points,
                        limits.perAdjustment().value()),
                new LimitUse(
                        LimitUse.Limit.PER_PARTICIPANT,
                        usage.participant() + points,
                        limits.perParticipantIn30Days().value()),
                new LimitUse(
                        LimitUse.Limit.PER_DAY,
                        usage.today() + points,
                        limits.perDay().value()),
                new LimitUse(
                        LimitUse.Limit.PER_MONTH,
                        usage.month() + points,
                        limits.perMonth().value()),
                new LimitUse(LimitUse.Limit.REPETITIONS, usage.repetitions() + 1L, MAXIMUM_REPETITIONS));
    }

    /** The first of those who approve at all whose own limit is large enough. */
    private Optional<Role> approver(AdjustmentProposal proposal, Points size) {
        return Arrays.stream(Role.values())
                .filter(role -> role.may(Permission.APPROVE_ADJUSTMENTS))
                .filter(role -> programs.limits(proposal.program(), role)
                        .filter(limits -> size.compareTo(limits.perAdjustment()) <= 0)
                        .isPresent())
                .findFirst();
    }

    private Usage usageOf(AdjustmentProposal proposal, AgentId agent) {
        return jdbc.sql("""
                        select coalesce(sum(abs(points)) filter (where created_at >= :today), 0),
                               coalesce(sum(abs(points)) filter (where created_at >= :month), 0),
                               coalesce(sum(abs(points))
                                   filter (where participant_id = :participant and maker_id = :agent), 0),
                               count(*) filter (where participant_id = :participant and maker_id = :agent
                                                  and created_at >= :lately)
                          from ledger.adjustment_left
                         where (maker_id = :agent or approver_id = :agent) and program_id = :program
                           and created_at >= :since and points <> 0""")
                .param("today", Timestamp.from(calendar.midnight()))
                .param("month", Timestamp.from(calendar.monthBegan()))
                .param("lately", Timestamp.from(calendar.midnightBefore(REPETITION_DAYS)))
                .param("since", Timestamp.from(calendar.midnightBefore(PARTICIPANT_DAYS)))
                .param("participant", proposal.participant().value())
                .param("agent", agent.value())
                .param("program", proposal.program().value())
                .query((row, number) -> new Usage(row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4)))
                .single();
    }
}
