package org.infolinia.calls;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A caller has said that he does not want to be recorded, or that he does not mind after all. */
public record RecordingDecided(Actor by, CallId call, ProgramId program, boolean isRefused) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "calls.recording-decided",
                program,
                null,
                call.contact(),
                Map.of("refused", Boolean.toString(isRefused)));
    }
}
