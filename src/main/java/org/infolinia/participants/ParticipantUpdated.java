package org.infolinia.participants;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** What the register knows of a participant changed. */
public record ParticipantUpdated(Actor by, ProgramId program, ParticipantId participant) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "participants.participant-updated",
                program,
                participant,
                "participant:" + participant.value(),
                Map.of());
    }
}
