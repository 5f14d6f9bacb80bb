package org.infolinia.programs;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Somebody has settled whether a program's mail leads participants to the page of their matter. */
record ProgramStatusLinksSettled(Actor by, ProgramId program, boolean given) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "programs.status-links-settled",
                program,
                null,
                "program:" + program.value(),
                Map.of("given", Boolean.toString(given)));
    }
}
