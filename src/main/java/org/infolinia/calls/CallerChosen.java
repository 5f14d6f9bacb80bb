package org.infolinia.calls;

import java.util.Map;
import org.infolinia.calls.CallView.MatchedBy;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The agent has said who calls, or that it is somebody else than was thought.
 *
 * @param participant null when it is not known any more
 */
public record CallerChosen(
        Actor by, CallId call, ProgramId program, @Nullable ParticipantId participant, MatchedBy how)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, "calls.caller-chosen", program, participant, call.contact(), Map.of("how", how.name()));
    }
}
