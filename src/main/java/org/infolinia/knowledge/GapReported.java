package org.infolinia.knowledge;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Somebody missed an article. What he looked for stays out of the trail, for it may name a participant. */
public record GapReported(Actor by, ProgramId program, GapId gap, int times) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "knowledge.gap-reported",
                program,
                null,
                "gap:" + gap.value(),
                Map.of("times", Integer.toString(times)));
    }
}
