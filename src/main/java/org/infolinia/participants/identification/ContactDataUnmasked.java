package org.infolinia.participants.identification;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** An agent looked at a participant's contact data in clear. */
public record ContactDataUnmasked(Actor by, ProgramId program, ParticipantId participant) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "participants.contact-data-unmasked",
                program,
                participant,
                "participant:" + participant.value(),
                Map.of());
    }
}
