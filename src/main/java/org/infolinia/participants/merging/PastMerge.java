package org.infolinia.participants.merging;

import java.time.Instant;
import org.infolinia.kernel.ParticipantId;

/**
 * A merge that is in force.
 *
 * @param number of the one who was merged
 * @param name of the one who was merged
 * @param by who merged them
 */
public record PastMerge(
        MergeId id,
        ParticipantId survivor,
        ParticipantId merged,
        String number,
        String name,
        Instant at,
        String by,
        String reason) {}
