package org.infolinia.scripts;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** From now on new runs of the script use this version. */
public record ScriptPublished(Actor by, ProgramId program, ScriptVersionId version, String code, int number)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "scripts.script-published",
                program,
                null,
                "script-version:" + version.value(),
                Map.of("code", code, "number", Integer.toString(number)));
    }
}
