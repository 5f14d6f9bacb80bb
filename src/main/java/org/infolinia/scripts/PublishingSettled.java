package org.infolinia.scripts;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** From now on another than its authors must publish a script of the program, or need not any more. */
record PublishingSettled(Actor by, ProgramId program, boolean twoPeople) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "scripts.publishing-settled",
                program,
                null,
                "program:" + program.value(),
                Map.of("two-people", Boolean.toString(twoPeople)));
    }
}
