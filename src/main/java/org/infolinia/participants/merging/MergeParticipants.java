package org.infolinia.participants.merging;

import org.infolinia.kernel.ParticipantId;

/**
 * Asks for two participants to become one.
 *
 * @param reason {@value #MINIMUM_REASON_LENGTH} to {@value #MAXIMUM_REASON_LENGTH} characters, kept in the trail
 * @param stamp of the preview it was decided on
 */
public record MergeParticipants(ParticipantId survivor, ParticipantId merged, String reason, String stamp) {

    public static final int MINIMUM_REASON_LENGTH = 10;
    public static final int MAXIMUM_REASON_LENGTH = 300;

    public MergeParticipants {
        reason = reason.strip();
    }
}
