package org.infolinia.scripts.figures;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.scripts.ScriptVersionId;

/** Somebody who writes scripts has dealt with a remark. */
public record RemarkSettled(Actor by, ProgramId program, ScriptVersionId version, String node) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "scripts.remark-settled",
                program,
                null,
                "script-version:" + version.value(),
                Map.of("place", node));
    }
}
