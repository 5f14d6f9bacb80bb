package org.infolinia.surveys.policy;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A program asks otherwise in surveys of a kind. */
public record PolicySettled(Actor by, ProgramId program, KindPolicy policy) implements Recorded {

    @Override
    public AuditFacts facts() {
        var reminder = policy.reminderDays();
        return new AuditFacts(
                by,
                "surveys.policy-settled",
                program,
                null,
                "program:" + program.value(),
                Map.of(
                        "kind", policy.kind().name(),
                        "percent", Integer.toString(policy.samplingPercent()),
                        "every-days", Integer.toString(policy.everyDays()),
                        "reminder-days", reminder == null ? "" : reminder.toString()));
    }
}
