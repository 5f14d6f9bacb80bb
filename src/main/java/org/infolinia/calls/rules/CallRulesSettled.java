package org.infolinia.calls.rules;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A program's calls go by other rules from now on. */
public record CallRulesSettled(Actor by, CallRules rules) implements Recorded {

    @Override
    public AuditFacts facts() {
        ProgramId program = rules.program();
        return new AuditFacts(
                by,
                "calls.rules-settled",
                program,
                null,
                "program:" + program.value(),
                Map.of(
                        "zone", rules.zone().getId(),
                        "quiet", rules.quietFrom() + "-" + rules.quietTo(),
                        "repeat-days", Integer.toString(rules.repeatDays())));
    }
}
