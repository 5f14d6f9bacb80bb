package org.infolinia.programs;

import java.time.ZoneId;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A program's days begin and end in another zone from now on. */
public record ProgramZoneSettled(Actor by, ProgramId program, ZoneId before, ZoneId after) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "programs.zone-settled",
                program,
                null,
                "program:" + program.value(),
                Map.of("before", before.getId(), "after", after.getId()));
    }
}
