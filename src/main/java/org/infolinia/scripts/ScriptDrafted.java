package org.infolinia.scripts;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A new version of a script was written down. */
public record ScriptDrafted(Actor by, ProgramId program, ScriptVersionId version, String code) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, "scripts.script-drafted", program, null, "script-version:" + version.value(), Map.of("code", code));
    }
}
