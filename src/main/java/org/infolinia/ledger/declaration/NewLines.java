package org.infolinia.ledger.declaration;

import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.rows.ColumnArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down the lines of new declarations, many at once. */
@Component
class NewLines {

    static final String RULES = "rules";

    private static final int WRITTEN_AT_ONCE = 1_000;

    /** Parts the facts of a reason in one text; no cell of a file has it. */
    private static final String UNIT_SEPARATOR = "\u001F";

    private final JdbcClient jdbc;

    NewLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line as it is written; the facts of its reason in one text. */
    private record Row(
            Long line,
            String number,
            @Nullable Long participant,
            String invoice,
            String invoiceKey,
            String product,
            String productKey,
            String position,
            @Nullable Long quantity,
            @Nullable LocalDate soldOn,
            String state,
            @Nullable Long points,
            @Nullable Long months,
            @Nullable String reason,
            @Nullable String facts) {

        static Row of(DeclarationLine line) {
            var key = LineKey.of(line.asDeclared());
            var participant = line.participant();
            var points = line.points();
            var reason = line.reason();
            return new Row(
                    (long) line.line(),
                    line.participantNumber(),
                    participant == null ? null : participant.value(),
                    line.invoice(),
                    key.invoice(),
                    line.product(),
                    key.product(),
                    key.position(),
                    asLong(line.quantity()),
                    line.soldOn(),
                    line.state().name(),
                    points == null ? null : points.value(),
                    asLong(line.expiryMonths()),
                    reason == null ? null : reason.code(),
                    reason == null ? null : String.join(UNIT_SEPARATOR, LineRows.facts(reason)));
        }

        private static @Nullable Long asLong(@Nullable Integer number) {
            return number == null ? null : number.longValue();
        }
    }

    /** All lines of a new declaration. */
    void add(ProgramId program, DeclarationId declaration, List<DeclarationLine> lines) {
        for (int from = 0; from < lines.size(); from += WRITTEN_AT_ONCE) {
            var some = lines.subList(from, Math.min(lines.size(), from + WRITTEN_AT_ONCE));
            insert(program, declaration, some.stream().map(Row::of).toList());
        }
    }

    private void insert(ProgramId program, DeclarationId declaration, List<Row> rows) {
        jdbc.sql("""
                        insert into ledger.declaration_line (declaration_id, program_id, line, participant_number,
                            participant_id, invoice, invoice_key, product, product_key, position, quantity, sold_on,
                            state, points, expiry_months, reason_code, reason_facts, decided_by)
                        select :declaration, :program, line, number, participant, invoice, invoice_key, product,
                               product_key, position, quantity, sold_on, state, points, months, reason,
                               string_to_array(facts, :separator), :rules
                          from unnest(:line, :number, :participant, :invoice, :invoiceKey, :product, :productKey,
                                      :position, :quantity, :soldOn::date[], :state, :points, :months, :reason, :facts)
                               as given (line, number, participant, invoice, invoice_key, product, product_key,
                                      position, quantity, sold_on, state, points, months, reason, facts)""")
                .params(ColumnArrays.of(Row.class, rows))
                .param("declaration", declaration.value())
                .param("program", program.value())
                .param("separator", UNIT_SEPARATOR)
                .param("rules", RULES)
                .update();
    }
}
