package org.infolinia.ledger.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.adjustment.AdjustmentPreview.LotChange;
import org.infolinia.ledger.adjustment.Maker;
import org.infolinia.ledger.adjustment.Promise;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;

/** A stored request as its row has it, before its lots are put beside it. */
record ApprovalRows(long id, Approval withoutLots, PostingKind kind, Points before, Points after) {

    static final String SELECT = """
            select id, program_id, participant_id, points, kind, reason_code, comment, case_kind, case_id,
                   idempotency_key, balance_before, balance_after, told, maker_id, maker_name, maker_role, owner_ids,
                   needed_role, asked_on, asked_at, lapses_on, status, decided_at, decided_by_name, decision_comment,
                   posting_id, closing_id,
                   (select escalated_at from ledger.approval_escalation where approval_id = approval.id) as escalated_at
              from ledger.approval
            """;

    record LotRow(long approval, LotChange change) {}

    Approval with(List<LotRow> lots) {
        var command = withoutLots.command();
        var maker = withoutLots.maker();
        var promise = new Promise(
                command.program(),
                command.participant(),
                command.points(),
                kind,
                command.reason(),
                maker.label(),
                before,
                after,
                lots.stream()
                        .filter(lot -> lot.approval() == id)
                        .map(LotRow::change)
                        .toList());
        return new Approval(
                withoutLots.id(),
                command.seenWith(promise),
                maker,
                withoutLots.owners(),
                withoutLots.needed(),
                withoutLots.told(),
                withoutLots.askedOn(),
                withoutLots.askedAt(),
                withoutLots.lapsesOn(),
                withoutLots.status(),
                withoutLots.escalatedAt(),
                withoutLots.decision());
    }

    static ApprovalRows row(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        var approval = new Approval(
                new ApprovalId(id),
                command(row),
                new Maker(
                        Actor.agent(new AgentId(row.getLong("maker_id")), row.getString("maker_name")),
                        Role.valueOf(row.getString("maker_role"))),
                owners(row),
                Role.valueOf(row.getString("needed_role")),
                row.getString("told"),
                row.getObject("asked_on", LocalDate.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("lapses_on", LocalDate.class),
                Approval.Status.valueOf(row.getString("status")),
                escalatedAt(row),
                decision(row));
        return new ApprovalRows(
                id,
                approval,
                PostingKind.valueOf(row.getString("kind")),
                Points.of(row.getLong("balance_before")),
                Points.of(row.getLong("balance_after")));
    }

    static LotRow lot(ResultSet row, int number) throws SQLException {
        return new LotRow(
                row.getLong("approval_id"),
                new LotChange(
                        Points.of(row.getLong("points")),
                        row.getObject("earned_on", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class)));
    }

    private static @Nullable Instant escalatedAt(ResultSet row) throws SQLException {
        var at = row.getTimestamp("escalated_at");
        return at == null ? null : at.toInstant();
    }

    private static AdjustPoints command(ResultSet row) throws SQLException {
        return new AdjustPoints(
                        new ParticipantId(row.getLong("participant_id")),
                        new ProgramId(row.getLong("program_id")),
                        Points.of(row.getLong("points")),
                        row.getString("reason_code"),
                        row.getString("comment"),
                        new CaseReference(
                                CaseReference.Kind.valueOf(row.getString("case_kind")), row.getLong("case_id")),
                        UUID.fromString(row.getString("idempotency_key")))
                .correcting(Optional.ofNullable(row.getObject("closing_id", Long.class))
                        .map(ClosingId::new)
                        .orElse(null));
    }

    private static Set<AgentId> owners(ResultSet row) throws SQLException {
        return Stream.of((Long[]) row.getArray("owner_ids").getArray())
                .map(AgentId::new)
                .collect(Collectors.toSet());
    }

    private static Approval.@Nullable Decision decision(ResultSet row) throws SQLException {
        var at = row.getTimestamp("decided_at");
        return at == null
                ? null
                : new Approval.Decision(
                        row.getString("decided_by_name"),
                        at.toInstant(),
                        row.getString("decision_comment"),
                        Optional.ofNullable(row.getObject("posting_id", Long.class))
                                .map(PostingId::new)
                                .orElse(null));
    }
}
