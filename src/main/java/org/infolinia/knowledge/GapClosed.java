package org.infolinia.knowledge;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** What was missed is there now, or nobody needs it. */
public record GapClosed(Actor by, ProgramId program, GapId gap) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(by, "knowledge.gap-closed", program, null, "gap:" + gap.value(), Map.of());
    }
}
