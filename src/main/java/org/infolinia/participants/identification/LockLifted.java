package org.infolinia.participants.identification;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Identification may be tried again before its lock ends. */
public record LockLifted(Actor by, ProgramId program, ParticipantId participant, int failedAttempts)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "participants.lock-lifted",
                program,
                participant,
                "participant:" + participant.value(),
                Map.of("failed", Integer.toString(failedAttempts)));
    }
}
