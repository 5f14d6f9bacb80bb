package org.infolinia.tickets.automation;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;
import org.infolinia.tickets.automation.Trigger.After;
import org.infolinia.tickets.automation.Trigger.On;

/** A rule is new, says something else, comes at another place, or is gone. */
record RulesChanged(Actor by, Kind kind, Rule rule) implements Recorded {

    /** What was done to it. */
    enum Kind {
        ADDED("tickets.rule-added"),
        CHANGED("tickets.rule-changed"),
        MOVED("tickets.rule-moved"),
        REMOVED("tickets.rule-removed");

        private final String action;

        Kind(String action) {
            this.action = action;
        }
    }

    @Override
    public AuditFacts facts() {
        var content = rule.content();
        return new AuditFacts(
                by,
                kind.action,
                content.program(),
                null,
                "rule:" + rule.id(),
                Map.of(
                        "name",
                        content.name(),
                        "on",
                        Boolean.toString(content.isOn()),
                        "place",
                        Integer.toString(rule.place()),
                        "trigger",
                        written(content.trigger()),
                        "conditions",
                        RuleJson.written(content.conditions()),
                        "answer",
                        content.answer(),
                        "note",
                        content.note(),
                        "plan",
                        RuleJson.written(content.plan())));
    }

    private static String written(Trigger trigger) {
        return switch (trigger) {
            case On(var happening) -> happening.name();
            case After(var since, int amount, var unit) -> since + " + " + amount + " " + unit;
        };
    }
}
