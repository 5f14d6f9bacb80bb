package org.infolinia.ledger.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What programs pay for what was sold. A rule is never changed: the next one begins where it ends. */
@Service
public class DeclarationRules {

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    DeclarationRules(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /**
     * Adds a rule. Refused as {@code declaration-rule-unsound} when a term is out of range, and as
     * {@code declaration-rule-overlaps} when the product has a rule for one of its days.
     */
    @Transactional
    public Outcome<DeclarationRule> add(DeclarationRule rule) {
        var by = gatekeeper.demand(Permission.SETTLE_DECLARATIONS, rule.program());
        if (!rule.isSound()) {
            return Outcome.refused("declaration-rule-unsound");
        }
        lock(rule.program());
        if (of(rule.program()).stream()
                .anyMatch(known -> isSame(known.product(), rule.product()) && known.overlaps(rule))) {
            return Outcome.refused("declaration-rule-overlaps", rule.product());
        }
        insert(rule);
        events.publishEvent(new DeclarationRuleAdded(by, rule));
        return Outcome.done(rule);
    }

    /** The rules of a program by product and day. */
    @Transactional(readOnly = true)
    public List<DeclarationRule> of(ProgramId program) {
        gatekeeper.demand(Permission.SETTLE_DECLARATIONS, program);
        return jdbc.sql("""
                        select program_id, product, points, sold_from, sold_until, maximum_quantity, expiry_months
                          from ledger.declaration_rule where program_id = ? order by product, sold_from""")
                .params(program.value())
                .query(DeclarationRules::rule)
                .list();
    }

    static boolean isSame(String product, String other) {
        return product.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    /** Two people who add rules at once see each other's. */
    private void lock(ProgramId program) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('declaration rules'), ?::int)")
                .params(program.value())
                .query(row -> {});
    }

    private void insert(DeclarationRule rule) {
        jdbc.sql("""
                        insert into ledger.declaration_rule
                            (program_id, product, points, sold_from, sold_until, maximum_quantity, expiry_months)
                        values (:program, :product, :points, :from, :until, :maximum, :months)""")
                .param("program", rule.program().value())
                .param("product", rule.product())
                .param("points", rule.points().value())
                .param("from", rule.soldFrom())
                .param("until", rule.soldUntil())
                .param("maximum", rule.maximumQuantity())
                .param("months", rule.expiryMonths())
                .update();
    }

    private static DeclarationRule rule(ResultSet row, int number) throws SQLException {
        return new DeclarationRule(
                new ProgramId(row.getLong(1)),
                row.getString(2),
                Points.of(row.getLong(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getInt(6),
                row.getObject(7, Integer.class));
    }
}
