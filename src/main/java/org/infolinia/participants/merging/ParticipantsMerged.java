package org.infolinia.participants.merging;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.participants.Participant;

/**
 * Two participants are one from now on. What belongs to the one who was merged is the survivor's when the transaction
 * ends.
 *
 * @param merge under which it is remembered what went over
 * @param survivor as he is with all he took over
 * @param merged as he was before
 */
public record ParticipantsMerged(Actor by, MergeId merge, Participant survivor, Participant merged, String reason)
        implements Recorded {

    public ProgramId program() {
        return survivor.program();
    }

    /** Whose things move. */
    public ParticipantId from() {
        return merged.id();
    }

    /** Whose they are then. */
    public ParticipantId to() {
        return survivor.id();
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "participants.participants-merged",
                program(),
                to(),
                "participant:" + from().value(),
                Map.of("merged", merged.number(), "into", survivor.number(), "reason", reason));
    }
}
