package org.infolinia.scripts.mandate;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.scripts.ScriptId;

/** Somebody else answers for a script, or it covers something else. */
record MandateSettled(Actor by, ProgramId program, ScriptId script, String code, Mandate mandate) implements Recorded {

    @Override
    public AuditFacts facts() {
        var owner = mandate.owner();
        return new AuditFacts(
                by,
                "scripts.mandate-settled",
                program,
                null,
                "script:" + script.value(),
                Map.of(
                        "code",
                        code,
                        "owner",
                        owner == null ? "" : Long.toString(owner.value()),
                        "scope",
                        mandate.scope()));
    }
}
