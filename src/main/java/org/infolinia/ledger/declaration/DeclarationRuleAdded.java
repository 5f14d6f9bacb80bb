package org.infolinia.ledger.declaration;

import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** Somebody wants the program to pay for a product; a second person has still to agree. */
public record DeclarationRuleAdded(Actor by, DeclarationRule rule) implements Recorded {

    @Override
    public AuditFacts facts() {
        return rule.facts("ledger.declaration-rule-added", by);
    }
}
