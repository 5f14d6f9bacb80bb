package org.infolinia.participants;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A batch of participants came from a file; the trail keeps one line for the batch. */
public record ParticipantsImported(Actor by, ProgramId program, String file, int added, int updated)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "participants.participants-imported",
                program,
                null,
                "file:" + file,
                Map.of("added", Integer.toString(added), "updated", Integer.toString(updated)));
    }
}
