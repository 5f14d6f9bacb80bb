package org.infolinia.ledger.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored rules. */
@Component
class RuleRows {

    private static final String RULES = """
            select id, program_id, product, points, sold_from, sold_until, maximum_quantity, expiry_months,
                   entered_by_id, entered_by_name, in_force_by_name
              from ledger.declaration_rule where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RuleRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two people who add rules at once see each other's. */
    void lock(ProgramId program) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('declaration rules'), ?::int)")
                .params(program.value())
                .query(row -> {});
    }

    /** By product and day. */
    List<EnteredRule> of(ProgramId program) {
        return jdbc.sql(RULES + "program_id = ? order by product, sold_from")
                .params(program.value())
                .query(RuleRows::rule)
                .list();
    }

    Optional<EnteredRule> find(long id) {
        return jdbc.sql(RULES + "id = ?").params(id).query(RuleRows::rule).optional();
    }

    EnteredRule insert(DeclarationRule rule, Actor by) {
        var agent = by.agent();
        var id = jdbc.sql("""
                        insert into ledger.declaration_rule
                            (program_id, product, points, sold_from, sold_until, maximum_quantity, expiry_months,
                             entered_by_id, entered_by_name, entered_at)
                        values (:program, :product, :points, :from, :until, :maximum, :months, :agent, :name, :now)
                        returning id""")
                .param("program", rule.program().value())
                .param("product", rule.product())
                .param("points", rule.points().value())
                .param("from", rule.soldFrom())
                .param("until", rule.soldUntil())
                .param("maximum", rule.maximumQuantity())
                .param("months", rule.expiryMonths())
                .param("agent", agent == null ? null : agent.value())
                .param("name", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    EnteredRule putInForce(EnteredRule rule, Actor by) {
        var agent = by.agent();
        jdbc.sql("""
                        update ledger.declaration_rule
                           set in_force_by_id = :agent, in_force_by_name = :name, in_force_at = :now where id = :id""")
                .param("agent", agent == null ? null : agent.value())
                .param("name", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", rule.id())
                .update();
        return find(rule.id()).orElseThrow();
    }

    void remove(EnteredRule rule) {
        jdbc.sql("delete from ledger.declaration_rule where id = ?")
                .params(rule.id())
                .update();
    }

    private static EnteredRule rule(ResultSet row, int number) throws SQLException {
        var author = row.getObject("entered_by_id", Long.class);
        var rule = new DeclarationRule(
                new ProgramId(row.getLong("program_id")),
                row.getString("product"),
                Points.of(row.getLong("points")),
                row.getObject("sold_from", LocalDate.class),
                row.getObject("sold_until", LocalDate.class),
                row.getInt("maximum_quantity"),
                row.getObject("expiry_months", Integer.class));
        return new EnteredRule(
                row.getLong("id"),
                rule,
                author == null ? null : new AgentId(author),
                row.getString("entered_by_name"),
                row.getString("in_force_by_name"));
    }
}
