package org.infolinia.calls;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/** An agent has taken a call in hand. */
public record CallStarted(
        Actor by, CallId call, ProgramId program, @Nullable ParticipantId participant) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(by, "calls.call-started", program, participant, call.contact(), Map.of());
    }
}
