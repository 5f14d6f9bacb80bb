package org.infolinia.ledger.adjustment;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;
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
    private static final long NOBODY = 0;

    private final ProgramDirectory programs;
    private final LedgerCalendar calendar;
    private final JdbcClient jdbc;

    LimitMeter(ProgramDirectory programs, LedgerCalendar calendar, JdbcClient jdbc) {
        this.programs = programs;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** By size, counted as {@link LimitUse} says. */
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

    /**
     * How much somebody may still agree to at this moment.
     *
     * @param perAdjustment by size
     * @param left by size; of all adjustments together
     */
    record Room(long perAdjustment, long left) {

        private static final Room NONE = new Room(0, 0);

        /** @param total what he agrees to together with it, this included */
        Optional<Refusal> objectionTo(Points points, long total) {
            if (points.magnitude().value() > perAdjustment) {
                return Optional.of(Refusal.of("adjustment-beyond-limits"));
            }
            return total > left ? Optional.of(Refusal.of("approver-over-limit")) : Optional.empty();
        }
    }

    /** What this agent may agree to besides what he made and agreed to already; nothing for who approves nothing. */
    Room roomOf(Maker approver, ProgramId program) {
        var role = approver.role();
        if (role == null || !role.may(Permission.APPROVE_ADJUSTMENTS)) {
            return Room.NONE;
        }
        var usage = usageOf(program, NOBODY, approver.agent().orElseThrow());
        return programs.limits(program, role)
                .map(limits -> new Room(
                        limits.perAdjustment().value(),
                        Math.min(
                                limits.perDay().value() - usage.today(),
                                limits.perMonth().value() - usage.month())))
                .orElse(Room.NONE);
    }

    /** The first of those who approve at all whose limits, unused, are large enough for all of it. */
    Optional<Role> approver(ProgramId program, Points largest, Points total) {
        return Arrays.stream(Role.values())
                .filter(role -> role.may(Permission.APPROVE_ADJUSTMENTS))
                .filter(role -> programs.limits(program, role)
                        .filter(limits -> largest.compareTo(limits.perAdjustment()) <= 0
                                && total.compareTo(limits.perDay()) <= 0
                                && total.compareTo(limits.perMonth()) <= 0)
                        .isPresent())
                .findFirst();
    }

    /** Which of the maker's limits each of these would exceed, were he to do it alone; who exceeds none is missing. */
    Map<ParticipantId, Set<LimitUse.Limit>> exceeded(
            Maker maker, ProgramId program, Map<ParticipantId, Points> adjustments) {
        var role = maker.role();
        var limits = role == null ? Optional.<AdjustmentLimits>empty() : programs.limits(program, role);
        if (limits.isEmpty()) {
            return Map.of();
        }
        var usages = usagesOf(program, maker.agent().orElseThrow(), adjustments.keySet());
        var exceeded = new HashMap<ParticipantId, Set<LimitUse.Limit>>();
        adjustments.forEach((participant, points) -> {
            var usage = usages.getOrDefault(participant, new Usage(0, 0, 0, 0));
            uses(points.magnitude(), usage, limits.get()).stream()
                    .filter(LimitUse::isExceeded)
                    .forEach(use -> exceeded.computeIfAbsent(participant, id -> EnumSet.noneOf(LimitUse.Limit.class))
                            .add(use.limit()));
        });
        return exceeded;
    }

    private Map<ParticipantId, Usage> usagesOf(ProgramId program, AgentId maker, Set<ParticipantId> participants) {
        var usages = new HashMap<ParticipantId, Usage>();
        jdbc.sql("""
                        select participant_id, sum(abs(points)), count(*) filter (where created_at >= :lately)
                          from ledger.adjustment_left
                         where maker_id = :maker and program_id = :program and created_at >= :since and points <> 0
                           and participant_id = any(:participants)
                         group by participant_id""")
                .param("lately", Timestamp.from(calendar.midnightBefore(REPETITION_DAYS)))
                .param("since", Timestamp.from(calendar.midnightBefore(PARTICIPANT_DAYS)))
                .param("maker", maker.value())
                .param("program", program.value())
                .param(
                        "participants",
                        participants.stream().map(ParticipantId::value).toArray(Long[]::new))
                .query(row -> {
                    usages.put(new ParticipantId(row.getLong(1)), new Usage(0, 0, row.getLong(2), row.getInt(3)));
                });
        return usages;
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
        return usageOf(proposal.program(), proposal.participant().value(), agent);
    }

    private Usage usageOf(ProgramId program, long participant, AgentId agent) {
        return jdbc.sql("""
                        select coalesce(sum(abs(points)) filter (
                                   where coalesce(approver_id, maker_id) = :agent and created_at >= :today), 0),
                               coalesce(sum(abs(points)) filter (
                                   where coalesce(approver_id, maker_id) = :agent and created_at >= :month), 0),
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
                .param("participant", participant)
                .param("agent", agent.value())
                .param("program", program.value())
                .query((row, number) -> new Usage(row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4)))
                .single();
    }
}
