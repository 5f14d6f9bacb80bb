package org.infolinia.scripts.figures;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.scripts.ScriptVersionId;

/** An agent told the author that a place of his script is wrong. */
public record RemarkWritten(Actor by, ProgramId program, ScriptVersionId version, String node) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "scripts.remark-written",
                program,
                null,
                "script-version:" + version.value(),
                Map.of("place", node));
    }
}
