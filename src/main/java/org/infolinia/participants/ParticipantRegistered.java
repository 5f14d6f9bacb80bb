package org.infolinia.participants;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Somebody new takes part in a program. */
public record ParticipantRegistered(Actor by, ProgramId program, ParticipantId participant, String number)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "participants.participant-registered",
                program,
                participant,
                "participant:" + participant.value(),
                Map.of("number", number));
    }
}
