package org.infolinia.ledger.declaration;

import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** A rule was taken back before it was in force. */
public record DeclarationRuleWithdrawn(Actor by, DeclarationRule rule) implements Recorded {

    @Override
    public AuditFacts facts() {
        return rule.facts("ledger.declaration-rule-withdrawn", by);
    }
}
