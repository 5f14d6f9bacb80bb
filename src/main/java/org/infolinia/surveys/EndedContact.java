package org.infolinia.surveys;

import java.time.Duration;
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
 * @param circumstances what cases are alike by
 */
public record EndedContact(
        String reference,
        Channel channel,
        ProgramId program,
        @Nullable ParticipantId participant,
        @Nullable AgentId agent,
        @Nullable String agentName,
        boolean complaintOpen,
        Instant endedAt,
        Circumstances circumstances) {

    /** One of which nothing is known that other cases could be like. */
    public EndedContact(
            String reference,
            Channel channel,
            ProgramId program,
            @Nullable ParticipantId participant,
            @Nullable AgentId agent,
            @Nullable String agentName,
            boolean complaintOpen,
            Instant endedAt) {
        this(
                reference,
                channel,
                program,
                participant,
                agent,
                agentName,
                complaintOpen,
                endedAt,
                new Circumstances(null, null, null));
    }

    /**
     * What a score depends on besides who helped.
     *
     * @param topic what it was about, as tickets name their topics
     * @param queue the key of the program's queue it waited in
     * @param waited how long the participant had waited: for somebody to answer, or for the matter to be settled
     */
    public record Circumstances(
            @Nullable String topic,
            @Nullable String queue,
            @Nullable Duration waited) {}

    public enum Channel {
        EMAIL,
        PHONE
    }
}
