package org.infolinia.participants.cards;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A blocked card counts again. */
public record CardUnblocked(Actor by, ProgramId program, ParticipantId participant, CardNumber card)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "participants.card-unblocked",
                program,
                participant,
                "participant:" + participant.value(),
                Map.of("card", card.masked()));
    }
}
