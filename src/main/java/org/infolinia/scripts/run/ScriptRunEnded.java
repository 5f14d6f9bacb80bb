package org.infolinia.scripts.run;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A run came to an end of its script.
 *
 * @param disposition what the script proposes to call the contact
 */
public record ScriptRunEnded(
        Actor by, ProgramId program, @Nullable ParticipantId participant, String contact, RunId run, String disposition)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, "scripts.run-ended", program, participant, contact, Map.of("disposition", disposition));
    }
}
