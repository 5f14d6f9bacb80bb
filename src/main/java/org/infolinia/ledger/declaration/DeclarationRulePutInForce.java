package org.infolinia.ledger.declaration;

import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** A second person has put a rule in force: it judges from now on. */
public record DeclarationRulePutInForce(Actor by, DeclarationRule rule) implements Recorded {

    @Override
    public AuditFacts facts() {
        return rule.facts("ledger.declaration-rule-in-force", by);
    }
}
