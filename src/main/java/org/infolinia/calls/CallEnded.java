package org.infolinia.calls;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/** The caller is gone; the agent still has to say what it was about. */
public record CallEnded(
        Actor by, CallId call, ProgramId program, @Nullable ParticipantId participant, long seconds)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "calls.call-ended",
                program,
                participant,
                call.contact(),
                Map.of("seconds", Long.toString(seconds)));
    }
}
