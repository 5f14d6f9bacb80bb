package org.infolinia.scripts;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A run came to its end, or was left for another script.
 *
 * @param disposition what the script proposes to call the contact; null when it was left before its end
 */
public record ScriptRunEnded(
        Actor by,
        ProgramId program,
        @Nullable ParticipantId participant,
        String contact,
        RunId run,
        @Nullable String disposition)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "scripts.run-ended",
                program,
                participant,
                contact,
                disposition == null ? Map.of() : Map.of("disposition", disposition));
    }
}
