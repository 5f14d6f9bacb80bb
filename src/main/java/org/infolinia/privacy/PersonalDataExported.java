package org.infolinia.privacy;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Somebody has taken out everything that is kept about a participant. */
public record PersonalDataExported(Actor by, ProgramId program, ParticipantId participant, int things)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "privacy.data-exported",
                program,
                participant,
                "participant:" + participant.value(),
                Map.of("things", Integer.toString(things)));
    }
}
