package org.infolinia.participants;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/**
 * An agent made sure whom he has in contact.
 *
 * @param means how, in one word, such as {@code questions} or {@code number}
 */
public record ParticipantIdentified(
        Actor by, ProgramId program, ParticipantId participant, IdentificationLevel level, String means)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "participants.participant-identified",
                program,
                participant,
                "participant:" + participant.value(),
                Map.of("level", Integer.toString(level.number()), "means", means));
    }
}
