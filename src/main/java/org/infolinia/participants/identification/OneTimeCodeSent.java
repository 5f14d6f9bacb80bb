package org.infolinia.participants.identification;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A participant was sent a one-time code to a registered address. */
public record OneTimeCodeSent(Actor by, ProgramId program, ParticipantId participant, CodeAddress to)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "participants.one-time-code-sent",
                program,
                participant,
                "participant:" + participant.value(),
                Map.of(
                        "channel", to.channel().name(),
                        "to", to.masked(),
                        "sent", Boolean.toString(to.isReallySent())));
    }
}
