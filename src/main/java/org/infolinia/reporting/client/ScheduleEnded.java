package org.infolinia.reporting.client;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** No report goes out by itself any more. */
record ScheduleEnded(Actor by, ProgramId program) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, "reporting.client-schedule-ended", program, null, "program:" + program.value(), Map.of());
    }
}
