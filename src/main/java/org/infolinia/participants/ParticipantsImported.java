package org.infolinia.participants;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/**
 * A batch of participants was taken over; the trail keeps one line for the batch.
 *
 * @param source where they came from, such as {@code file:members.csv}
 */
public record ParticipantsImported(Actor by, ProgramId program, String source, int added, int updated)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "participants.participants-imported",
                program,
                null,
                source,
                Map.of("added", Integer.toString(added), "updated", Integer.toString(updated)));
    }
}
