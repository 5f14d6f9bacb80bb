package org.infolinia.ledger.declaration;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** A program pays for a product that was sold. */
public record DeclarationRuleAdded(Actor by, DeclarationRule rule) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.declaration-rule-added",
                rule.program(),
                null,
                "program:" + rule.program().value(),
                Map.of(
                        "product", rule.product(),
                        "points", Long.toString(rule.points().value()),
                        "sold-from", rule.soldFrom().toString()));
    }
}
