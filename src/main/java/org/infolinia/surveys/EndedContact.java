package org.infolinia.surveys;

import java.time.Instant;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A contact about which its participant may be asked.
 *
 * @param reference what it was, such as {@code ticket:20418}
 * @param participant with whom, or null when nobody knows
 * @param agent who helped, or null when several did
 * @param agentName the helper's first name, as the participant may read it
 * @param complaintOpen whether the participant still waits for the answer to a complaint
 */
public record EndedContact(
        String reference,
        Channel channel,
        ProgramId program,
        @Nullable ParticipantId participant,
        @Nullable AgentId agent,
        @Nullable String agentName,
        boolean complaintOpen,
        Instant endedAt) {

    public enum Channel {
        EMAIL,
        PHONE
    }
}
