package org.infolinia.calls;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Calls of another system were taken over; the trail keeps one line for the batch. */
public record PastCallsImported(Actor by, ProgramId program, Map<CallId, PastCall> calls) implements Recorded {

    public PastCallsImported {
        calls = Map.copyOf(calls);
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "calls.past-calls-imported",
                program,
                null,
                "program:" + program.value(),
                Map.of("calls", Integer.toString(calls.size())));
    }
}
