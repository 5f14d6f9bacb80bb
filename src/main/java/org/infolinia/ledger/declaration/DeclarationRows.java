package org.infolinia.ledger.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.PostingId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored declarations and their lines. */
@Component
class DeclarationRows {

    static final String RULES = "rules";

    private static final String DECLARATIONS = """
            select d.id, d.program_id, d.external_id, d.source, d.received_by, d.received_at,
                   count(*) filter (where l.state = 'ACCEPTED') as accepted,
                   count(*) filter (where l.state = 'REJECTED') as rejected,
                   count(*) filter (where l.state = 'DISPUTED') as disputed,
                   count(*) filter (where l.state = 'SETTLED') as settled,
                   coalesce(sum(l.points) filter (where l.state = 'SETTLED'), 0) as points
              from ledger.declaration d left join ledger.declaration_line l on l.declaration_id = d.id
             where %s group by d.id order by d.id desc""";
    private static final String LINES = """
            select id, declaration_id, line, participant_number, participant_id, invoice, product, quantity, sold_on,
                   state, points, expiry_months, reason_code, reason_facts, decided_by
              from ledger.declaration_line where\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DeclarationRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Empty when the program has a declaration of that external id already. */
    Optional<DeclarationId> add(ProgramId program, String externalId, String source, String by, Instant now) {
        return jdbc.sql("""
                        insert into ledger.declaration (program_id, external_id, source, received_by, received_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing returning id""")
                .params(program.value(), externalId, source, by, Timestamp.from(now))
                .query((row, number) -> new DeclarationId(row.getLong(1)))
                .optional();
    }

    /** All lines of a new declaration. */
    void add(ProgramId program, List<DeclarationLine> lines) {
        template.batchUpdate(
                """
                        insert into ledger.declaration_line (declaration_id, program_id, line, participant_number,
                            participant_id, invoice, product, quantity, sold_on, state, points, expiry_months,
                            reason_code, reason_facts, decided_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                lines.stream()
                        .map(line -> {
                            var participant = line.participant();
                            var points = line.points();
                            var reason = line.reason();
                            return new Object[] {
                                line.declaration().value(),
                                program.value(),
                                line.line(),
                                line.participantNumber(),
                                participant == null ? null : participant.value(),
                                line.invoice(),
                                line.product(),
                                line.quantity(),
                                line.soldOn(),
                                line.state().name(),
                                points == null ? null : points.value(),
                                line.expiryMonths(),
                                reason == null ? null : reason.code(),
                                reason == null ? null : facts(reason),
                                line.decidedBy()
                            };
                        })
                        .toList());
    }

    List<Declaration> of(ProgramId program) {
        return jdbc.sql(DECLARATIONS.formatted("d.program_id = ?"))
                .params(program.value())
                .query(DeclarationRows::declaration)
                .list();
    }

    Optional<Declaration> find(DeclarationId id) {
        return jdbc.sql(DECLARATIONS.formatted("d.id = ?"))
                .params(id.value())
                .query(DeclarationRows::declaration)
                .optional();
    }

    List<DeclarationLine> lines(DeclarationId id) {
        return jdbc.sql(LINES + "declaration_id = ? order by line")
                .params(id.value())
                .query(DeclarationRows::line)
                .list();
    }

    /** Locks the line until the transaction ends. */
    Optional<DeclarationLine> lock(long line) {
        return jdbc.sql(LINES + "id = ? for update")
                .params(line)
                .query(DeclarationRows::line)
                .optional();
    }

    /** Locks accepted lines until the transaction ends, in their order. */
    List<DeclarationLine> lockAccepted(DeclarationId id, int limit) {
        return jdbc.sql(LINES + "declaration_id = ? and state = 'ACCEPTED' order by line limit ? for update")
                .params(id.value(), limit)
                .query(DeclarationRows::line)
                .list();
    }

    long countAccepted(DeclarationId id) {
        return jdbc.sql("select count(*) from ledger.declaration_line where declaration_id = ? and state = 'ACCEPTED'")
                .params(id.value())
                .query(Long.class)
                .single();
    }

    boolean isPaid(ProgramId program, String invoice) {
        return jdbc.sql("""
                        select exists (select from ledger.declaration_line
                                        where program_id = ? and invoice = ? and state in ('ACCEPTED', 'SETTLED'))""")
                .params(program.value(), invoice)
                .query(Boolean.class)
                .single();
    }

    void accept(long line, LineJudge.Accepted accepted, String by) {
        jdbc.sql("""
                        update ledger.declaration_line
                           set state = 'ACCEPTED', participant_id = :participant, points = :points,
                               expiry_months = :months, reason_code = null, reason_facts = null, decided_by = :by
                         where id = :line""")
                .param("participant", accepted.participant().id().value())
                .param("points", accepted.points().value())
                .param("months", accepted.expiryMonths())
                .param("by", by)
                .param("line", line)
                .update();
    }

    /** Rejected or disputed; it pays nothing then. */
    void refuse(long line, DeclarationLine.State state, Refusal reason, String by) {
        jdbc.sql("""
                        update ledger.declaration_line
                           set state = ?, points = null, expiry_months = null,
                               reason_code = ?, reason_facts = ?, decided_by = ?
                         where id = ?""")
                .params(state.name(), reason.code(), facts(reason), by, line)
                .update();
    }

    void settle(long line, ParticipantId participant, PostingId posting) {
        jdbc.sql("""
                        update ledger.declaration_line set state = 'SETTLED', participant_id = ?, posting_id = ?
                         where id = ?""").params(participant.value(), posting.value(), line).update();
    }

    private static String[] facts(Refusal reason) {
        return reason.arguments().stream().map(Object::toString).toArray(String[]::new);
    }

    private static Declaration declaration(ResultSet row, int number) throws SQLException {
        return new Declaration(
                new DeclarationId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                row.getString("external_id"),
                row.getString("source"),
                row.getString("received_by"),
                row.getTimestamp("received_at").toInstant(),
                new Declaration.Lines(
                        row.getLong("accepted"),
                        row.getLong("rejected"),
                        row.getLong("disputed"),
                        row.getLong("settled")),
                Points.of(row.getLong("points")));
    }

    private static DeclarationLine line(ResultSet row, int number) throws SQLException {
        var participant = row.getObject("participant_id", Long.class);
        var points = row.getObject("points", Long.class);
        var reason = row.getString("reason_code");
        return new DeclarationLine(
                row.getLong("id"),
                new DeclarationId(row.getLong("declaration_id")),
                row.getInt("line"),
                row.getString("participant_number"),
                participant == null ? null : new ParticipantId(participant),
                row.getString("invoice"),
                row.getString("product"),
                row.getObject("quantity", Integer.class),
                row.getObject("sold_on", LocalDate.class),
                DeclarationLine.State.valueOf(row.getString("state")),
                points == null ? null : Points.of(points),
                row.getObject("expiry_months", Integer.class),
                reason == null
                        ? null
                        : Refusal.of(
                                reason, (Object[]) row.getArray("reason_facts").getArray()),
                row.getString("decided_by"));
    }
}
