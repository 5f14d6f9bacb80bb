package org.infolinia.ledger.declaration;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What programs pay for what was sold. One person enters a rule and another puts it in force; then it is never changed:
 * the next one begins where it ends.
 */
@Service
public class DeclarationRules {

    private final RuleRows rows;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    DeclarationRules(RuleRows rows, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.rows = rows;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /**
     * Enters a rule, which judges nothing yet. Refused as {@code declaration-rule-unsound} when a term is out of range,
     * and as {@code declaration-rule-overlaps} when the product has a rule for one of its days.
     */
    @Transactional
    public Outcome<EnteredRule> enter(DeclarationRule rule) {
        var by = gatekeeper.demand(Permission.SETTLE_DECLARATIONS, rule.program());
        if (!rule.isSound()) {
            return Outcome.refused("declaration-rule-unsound");
        }
        rows.lock(rule.program());
        if (rows.of(rule.program()).stream().anyMatch(known -> known.rule().overlaps(rule))) {
            return Outcome.refused("declaration-rule-overlaps", rule.product());
        }
        var entered = rows.insert(rule, by);
        events.publishEvent(new DeclarationRuleAdded(by, rule));
        return Outcome.done(entered);
    }

    /**
     * Lets the rule judge from now on. Refused as {@code declaration-rule-by-another} to who entered it, and as
     * {@code declaration-rule-decided} when it is in force or withdrawn.
     */
    @Transactional
    public Outcome<EnteredRule> putInForce(EnteredRule shown) {
        return decide(shown, EnteredRule::objectionTo, (rule, by) -> {
            var inForce = rows.putInForce(rule, by);
            events.publishEvent(new DeclarationRulePutInForce(by, rule.rule()));
            return inForce;
        });
    }

    /** Takes a rule back that nobody has put in force; refused as {@code declaration-rule-decided} otherwise. */
    @Transactional
    public Outcome<EnteredRule> withdraw(EnteredRule shown) {
        return decide(
                shown,
                (rule, by) -> rule.isInForce() ? Optional.of(Refusal.of("declaration-rule-decided")) : Optional.empty(),
                (rule, by) -> {
                    rows.remove(rule);
                    events.publishEvent(new DeclarationRuleWithdrawn(by, rule.rule()));
                    return rule;
                });
    }

    /** The rules of a program by product and day, those that wait for a second person too. */
    @Transactional(readOnly = true)
    public List<EnteredRule> of(ProgramId program) {
        gatekeeper.demand(Permission.SETTLE_DECLARATIONS, program);
        return rows.of(program);
    }

    /** Whether whoever is signed in may put this rule in force. */
    public boolean mayPutInForce(EnteredRule rule) {
        return rule.objectionTo(gatekeeper.actor()).isEmpty();
    }

    /** Those that judge. */
    List<DeclarationRule> inForce(ProgramId program) {
        return of(program).stream()
                .filter(EnteredRule::isInForce)
                .map(EnteredRule::rule)
                .toList();
    }

    private Outcome<EnteredRule> decide(
            EnteredRule shown,
            BiFunction<EnteredRule, Actor, Optional<Refusal>> objection,
            BiFunction<EnteredRule, Actor, EnteredRule> deed) {
        var by = gatekeeper.demand(Permission.SETTLE_DECLARATIONS, shown.rule().program());
        rows.lock(shown.rule().program());
        var rule = rows.find(shown.id())
                .filter(found -> found.rule().program().equals(shown.rule().program()));
        if (rule.isEmpty()) {
            return Outcome.refused("declaration-rule-decided");
        }
        return objection
                .apply(rule.get(), by)
                .<Outcome<EnteredRule>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(deed.apply(rule.get(), by)));
    }
}
