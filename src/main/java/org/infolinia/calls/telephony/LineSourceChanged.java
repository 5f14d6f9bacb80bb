package org.infolinia.calls.telephony;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A telephone system may tell of calls from now on, by another secret, or no longer. */
public record LineSourceChanged(Actor by, ProgramId program, String key, String name, Step step) implements Recorded {

    public enum Step {
        MADE,
        ROTATED,
        ROTATION_ENDED,
        WITHDRAWN
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "calls.line-source",
                program,
                null,
                "line-source:" + key,
                Map.of("name", name, "step", step.name()));
    }
}
