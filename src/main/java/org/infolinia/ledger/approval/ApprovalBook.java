package org.infolinia.ledger.approval;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.adjustment.FourEyes.Examined;
import org.infolinia.ledger.adjustment.Promise;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.infolinia.security.ProgramScope;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored requests. Works in the caller's transaction. */
@Component
class ApprovalBook {

    private static final int MOST = 200;
    private static final int DAYS_OF_USUAL_TIME = 30;
    private static final double SECONDS = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    ApprovalBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The hash under which a key was asked with before. */
    Optional<byte[]> requestHash(ProgramId program, String key) {
        return jdbc.sql("select request_hash from ledger.approval where program_id = ? and idempotency_key = ?")
                .params(program.value(), key)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    Optional<Approval> byKey(ProgramId program, String key) {
        return list(jdbc.sql(ApprovalRows.SELECT + " where program_id = :program and idempotency_key = :key")
                        .param("program", program.value())
                        .param("key", key))
                .stream()
                .findFirst();
    }

    Optional<Approval> find(ApprovalId id) {
        return list(jdbc.sql(ApprovalRows.SELECT + " where id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    /** The request, locked until the transaction ends. */
    Optional<Approval> lock(ApprovalId id) {
        return list(jdbc.sql(ApprovalRows.SELECT + " where id = :id for update").param("id", id.value())).stream()
                .findFirst();
    }

    /** The pending ones, the longest waiting first. */
    List<Approval> pending(ProgramScope scope) {
        return list(jdbc.sql(ApprovalRows.SELECT + """
                         where status = 'PENDING' and (:everywhere or program_id = any(:programs))
                         order by asked_at, id limit :most""")
                .param("everywhere", scope.everywhere())
                .param(
                        "programs",
                        scope.programs().stream().map(ProgramId::value).toArray(Long[]::new))
                .param("most", MOST));
    }

    /** What this agent asked for, the newest first. */
    List<Approval> askedBy(AgentId agent) {
        return list(jdbc.sql(ApprovalRows.SELECT + " where maker_id = :agent order by id desc limit :most")
                .param("agent", agent.value())
                .param("most", MOST));
    }

    List<ApprovalId> lapsedBefore(LocalDate day) {
        return jdbc.sql("""
                        select id from ledger.approval
                         where status = 'PENDING' and lapses_on < ? order by id limit ?""")
                .params(day, MOST)
                .query((row, number) -> new ApprovalId(row.getLong(1)))
                .list();
    }

    /** What waits since before a moment and was left to those whose duty it is. */
    List<ApprovalId> notEscalatedSince(Instant moment) {
        return jdbc.sql("""
                        select id from ledger.approval
                         where status = 'PENDING' and asked_at <= ?
                           and not exists (select from ledger.approval_escalation where approval_id = approval.id)
                         order by id limit ?""")
                .params(Timestamp.from(moment), MOST)
                .query((row, number) -> new ApprovalId(row.getLong(1)))
                .list();
    }

    void escalate(ApprovalId id) {
        jdbc.sql("insert into ledger.approval_escalation (approval_id, escalated_at) values (?, ?)")
                .params(id.value(), Timestamp.from(clock.instant()))
                .update();
    }

    /** How many minutes a decision usually takes, the middle one of late; empty when there were none. */
    OptionalInt usualMinutes(ProgramId program, Instant now) {
        return jdbc.sql("""
                        select percentile_cont(0.5) within group (order by extract(epoch from decided_at - asked_at))
                          from ledger.approval
                         where program_id = ? and status in ('POSTED', 'REJECTED') and asked_at >= ?""")
                .params(program.value(), Timestamp.from(now.minus(Duration.ofDays(DAYS_OF_USUAL_TIME))))
                .query((row, number) -> {
                    double seconds = row.getDouble(1);
                    return row.wasNull()
                            ? OptionalInt.empty()
                            : OptionalInt.of((int) Math.max(1, Math.ceil(seconds / SECONDS)));
                })
                .single();
    }

    ApprovalId enter(AdjustPoints command, Examined examined, LocalDate today, LocalDate lapsesOn) {
        var promise = examined.preview().promise();
        var maker = examined.maker();
        long id = jdbc.sql("""
                        insert into ledger.approval
                            (program_id, participant_id, points, kind, reason_code, comment, case_kind, case_id,
                             idempotency_key, request_hash, preview_hash, balance_before, balance_after, told,
                             maker_id, maker_name, maker_role, owner_ids, needed_role, asked_on, asked_at, lapses_on,
                             closing_id)
                        values (:program, :participant, :points, :kind, :reason, :comment, :caseKind, :caseId,
                                :key, :hash, :previewHash, :before, :after, :told,
                                :makerId, :makerName, :makerRole, :owners, :needed, :today, :now, :lapsesOn,
                                :closing)
                        returning id""")
                .param("program", command.program().value())
                .param("participant", command.participant().value())
                .param("points", command.points().value())
                .param("kind", promise.kind().name())
                .param("reason", command.reason())
                .param("comment", command.comment().strip())
                .param("caseKind", command.namedCase().kind().name())
                .param("caseId", command.namedCase().id())
                .param("key", command.key().toString())
                .param("hash", examined.request().hash())
                .param("previewHash", promise.hash())
                .param("before", promise.before().value())
                .param("after", promise.after().value())
                .param("told", examined.preview().told())
                .param("makerId", maker.agent().orElseThrow().value())
                .param("makerName", maker.actor().name())
                .param("makerRole", String.valueOf(maker.role()))
                .param("owners", examined.owners().stream().map(AgentId::value).toArray(Long[]::new))
                .param("needed", neededFor(examined).name())
                .param("today", today)
                .param("now", Timestamp.from(clock.instant()))
                .param("lapsesOn", lapsesOn)
                .param(
                        "closing",
                        Optional.ofNullable(command.closing())
                                .map(ClosingId::value)
                                .orElse(null))
                .query(Long.class)
                .single();
        enterLots(id, promise);
        return new ApprovalId(id);
    }

    /** Ends a request that was pending. */
    void decide(
            Approval approval,
            Approval.Status status,
            Actor by,
            @Nullable String comment,
            @Nullable PostingId posting) {
        var agent = by.agent();
        int changed = jdbc.sql("""
                        update ledger.approval
                           set status = :status, decided_at = :now, decided_by_id = :byId, decided_by_name = :byName,
                               decision_comment = :comment, posting_id = :posting
                         where id = :id and status = 'PENDING'""")
                .param("status", status.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("byId", agent == null ? null : agent.value())
                .param("byName", by.name())
                .param("comment", comment)
                .param("posting", posting == null ? null : posting.value())
                .param("id", approval.id().value())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("A locked request was decided by somebody else");
        }
    }

    private void enterLots(long approval, Promise promise) {
        int position = 0;
        for (var lot : promise.lots()) {
            jdbc.sql("""
                            insert into ledger.approval_lot (approval_id, position, points, earned_on, expires_on)
                            values (:approval, :position, :points, :earnedOn, :expiresOn)""")
                    .param("approval", approval)
                    .param("position", position++)
                    .param("points", lot.points().value())
                    .param("earnedOn", lot.earnedOn())
                    .param("expiresOn", lot.expiresOn())
                    .update();
        }
    }

    private static Role neededFor(Examined examined) {
        return examined.preview().verdict().approver().orElseThrow();
    }

    private List<Approval> list(JdbcClient.StatementSpec statement) {
        var rows = statement.query(ApprovalRows::row).list();
        var lots = lotsOf(rows.stream().map(ApprovalRows::id).toList());
        return rows.stream().map(row -> row.with(lots)).toList();
    }

    private List<ApprovalRows.LotRow> lotsOf(Collection<Long> approvals) {
        return approvals.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select approval_id, points, earned_on, expires_on from ledger.approval_lot
                                 where approval_id = any(?) order by approval_id, position""")
                        .param(approvals.toArray(Long[]::new))
                        .query(ApprovalRows::lot)
                        .list();
    }
}
