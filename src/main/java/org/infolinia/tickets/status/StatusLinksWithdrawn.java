package org.infolinia.tickets.status;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.participants.ParticipantUpdated;
import org.jspecify.annotations.Nullable;

/**
 * Links to the page of a matter lead nowhere any more.
 *
 * @param participant whose they were when all of his were withdrawn, or null
 * @param subject the ticket's conversation, or the participant
 */
record StatusLinksWithdrawn(
        Actor by, ProgramId program, @Nullable ParticipantId participant, String subject, int links)
        implements Recorded {

    static StatusLinksWithdrawn of(ParticipantUpdated event, int links) {
        return new StatusLinksWithdrawn(
                event.by(),
                event.program(),
                event.participant(),
                "participant:" + event.participant().value(),
                links);
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "tickets.status-links-withdrawn",
                program,
                participant,
                subject,
                Map.of("links", Integer.toString(links)));
    }
}
