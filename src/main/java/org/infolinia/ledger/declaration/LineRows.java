package org.infolinia.ledger.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.rows.ColumnArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored lines of declarations. */
@Component
class LineRows {

    private static final String LINES = """
            select id, declaration_id, line, participant_number, participant_id, invoice, product, position, quantity,
                   sold_on, state, points, paid_off, expiry_months, reason_code, reason_facts, decided_by, ticket
              from ledger.declaration_line where\s""";

    private final JdbcClient jdbc;

    LineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was posted for a line. */
    record Payment(Long line, Long participant, Long posting, Long paidOff) {}

    /**
     * Some lines in their order.
     *
     * @param state null for all
     */
    List<DeclarationLine> of(DeclarationId id, DeclarationLine.@Nullable State state, int offset, int limit) {
        return jdbc.sql(LINES + """
                        declaration_id = :declaration and (:state::text is null or state = :state)
                        order by line offset :offset limit :limit""")
                .param("declaration", id.value())
                .param("state", state == null ? null : state.name())
                .param("offset", offset)
                .param("limit", limit)
                .query(LineRows::line)
                .list();
    }

    /** Locks the line until the transaction ends. */
    Optional<DeclarationLine> lock(DeclarationId declaration, long line) {
        return jdbc.sql(LINES + "declaration_id = ? and id = ? for update")
                .params(declaration.value(), line)
                .query(LineRows::line)
                .optional();
    }

    /** Locks accepted lines until the transaction ends, in their order. */
    List<DeclarationLine> lockAccepted(DeclarationId id, int limit) {
        return jdbc.sql(LINES + "declaration_id = ? and state = 'ACCEPTED' order by line limit ? for update")
                .params(id.value(), limit)
                .query(LineRows::line)
                .list();
    }

    /** Of these lines and those that may be the same, the ones that pay or have paid. */
    Set<LineKey> paid(ProgramId program, Collection<LineKey> keys) {
        var products = keys.stream()
                .map(key -> new LineKey(key.invoice(), key.product(), ""))
                .collect(Collectors.toSet());
        return jdbc.sql("""
                        select invoice_key, product_key, line.position
                          from unnest(:invoice, :product) as asked (invoice, product)
                          join ledger.declaration_line line
                            on program_id = :program and invoice_key = asked.invoice and product_key = asked.product
                           and state in ('ACCEPTED', 'SETTLED')""")
                .params(ColumnArrays.of(LineKey.class, products))
                .param("program", program.value())
                .query((row, number) -> new LineKey(row.getString(1), row.getString(2), row.getString(3)))
                .set();
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

    void settle(Collection<Payment> payments) {
        int settled =
                jdbc.sql("""
                        update ledger.declaration_line
                           set state = 'SETTLED', participant_id = participant, posting_id = posting,
                               paid_off = paid.paid_off
                          from unnest(:line, :participant, :posting, :paidOff)
                               as paid (line_id, participant, posting, paid_off)
                         where id = line_id and state = 'ACCEPTED'""").params(ColumnArrays.of(Payment.class, payments)).update();
        if (settled != payments.size()) {
            throw new IllegalStateException(settled + " of " + payments.size() + " locked lines were settled");
        }
    }

    /** @return false when there is no such line, or it is settled */
    boolean talkOver(ProgramId program, DeclarationId declaration, int line, long ticket) {
        return jdbc.sql("""
                        update ledger.declaration_line set ticket = ?
                         where program_id = ? and declaration_id = ? and line = ? and state <> 'SETTLED'""")
                        .params(ticket, program.value(), declaration.value(), line)
                        .update()
                > 0;
    }

    static String[] facts(Refusal reason) {
        return reason.arguments().stream().map(Object::toString).toArray(String[]::new);
    }

    private static DeclarationLine line(ResultSet row, int number) throws SQLException {
        var participant = row.getObject("participant_id", Long.class);
        var points = row.getObject("points", Long.class);
        var reason = row.getString("reason_code");
        var ticket = row.getObject("ticket", Long.class);
        return new DeclarationLine(
                row.getLong("id"),
                new DeclarationId(row.getLong("declaration_id")),
                row.getInt("line"),
                row.getString("participant_number"),
                participant == null ? null : new ParticipantId(participant),
                row.getString("invoice"),
                row.getString("product"),
                row.getString("position"),
                row.getObject("quantity", Integer.class),
                row.getObject("sold_on", LocalDate.class),
                DeclarationLine.State.valueOf(row.getString("state")),
                points == null ? null : Points.of(points),
                Points.of(row.getLong("paid_off")),
                row.getObject("expiry_months", Integer.class),
                reason == null
                        ? null
                        : Refusal.of(
                                reason, (Object[]) row.getArray("reason_facts").getArray()),
                row.getString("decided_by"),
                ticket == null ? null : CaseReference.ticket(ticket));
    }
}
