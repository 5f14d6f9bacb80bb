package org.infolinia.programs;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A program is there to work for. */
public record ProgramFounded(Actor by, ProgramId program, String code) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, "programs.program-founded", program, null, "program:" + program.value(), Map.of("code", code));
    }
}
