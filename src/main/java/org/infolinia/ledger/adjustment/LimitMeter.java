package org.infolinia.ledger.adjustment;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.programs.AdjustmentLimits;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of his limits an agent has used, and who may do what he may not alone. */
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

    private record Usage(Points today, Points participant, int repetitions) {}

    /** One agent's adjustments in a program wait for each other, so that limits hold under haste. */
    void lock(AgentId agent, ProgramId program) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("ledger.limits:" + program.value() + ":" + agent.value())
                .query(String.class)
                .list();
    }

    LimitVerdict judge(AdjustmentProposal proposal, SignedInAgent agent) {
        var size = proposal.points().magnitude();
        var limits = programs.limits(proposal.program(), agent.role());
        var usage = usageOf(proposal, agent.id());
        var uses = limits.map(limit -> uses(size, usage, limit)).orElse(List.of());
        boolean isFree = limits.isPresent()
                && uses.stream().noneMatch(LimitUse::isExceeded)
                && usage.repetitions() < MAXIMUM_REPETITIONS
                && !(agent.role() == Role.AGENT && proposal.points().isNegative());
        return new LimitVerdict(uses, isFree, isFree ? Optional.empty() : approver(proposal, agent.role(), size));
    }

    private static List<LimitUse> uses(Points size, Usage usage, AdjustmentLimits limits) {
        return List.of(
                new LimitUse(LimitUse.Limit.PER_ADJUSTMENT, size, limits.perAdjustment()),
                new LimitUse(
                        LimitUse.Limit.PER_PARTICIPANT,
                        usage.participant().plus(size),
                        limits.perParticipantIn30Days()),
                new LimitUse(LimitUse.Limit.PER_DAY, usage.today().plus(size), limits.perDay()));
    }

    private Optional<Role> approver(AdjustmentProposal proposal, Role own, Points size) {
        return Arrays.stream(Role.values())
                .filter(role -> role.compareTo(own) > 0)
                .filter(role -> programs.limits(proposal.program(), role)
                        .filter(limits -> size.compareTo(limits.perAdjustment()) <= 0)
                        .isPresent())
                .findFirst();
    }

    private Usage usageOf(AdjustmentProposal proposal, AgentId agent) {
        return jdbc.sql("""
                        select coalesce(sum(abs(e.amount - e.owed)) filter (where p.created_at >= :today), 0),
                               coalesce(sum(abs(e.amount - e.owed)) filter (where w.participant_id = :participant), 0),
                               count(*) filter (where w.participant_id = :participant and p.created_at >= :lately)
                          from ledger.posting p
                          join ledger.entry e on e.posting_id = p.id
                          join ledger.wallet w on w.id = e.wallet_id
                         where p.maker_id = :agent and p.program_id = :program and p.reason_code is not null
                           and p.kind <> 'REVERSAL' and p.created_at >= :since
                           and not exists (select from ledger.posting r where r.reverses = p.id)""")
                .param("today", Timestamp.from(calendar.midnight()))
                .param("lately", Timestamp.from(calendar.midnightBefore(REPETITION_DAYS)))
                .param("since", Timestamp.from(calendar.midnightBefore(PARTICIPANT_DAYS)))
                .param("participant", proposal.participant().value())
                .param("agent", agent.value())
                .param("program", proposal.program().value())
                .query((row, number) -> new Usage(Points.of(row.getLong(1)), Points.of(row.getLong(2)), row.getInt(3)))
                .single();
    }
}
