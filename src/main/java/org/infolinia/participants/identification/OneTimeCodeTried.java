package org.infolinia.participants.identification;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A caller read a code back; what he read is not kept, only whether it was right. */
public record OneTimeCodeTried(Actor by, ProgramId program, ParticipantId participant, boolean correct)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "participants.one-time-code-tried",
                program,
                participant,
                "participant:" + participant.value(),
                Map.of("correct", Boolean.toString(correct)));
    }
}
