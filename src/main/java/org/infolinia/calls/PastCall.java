package org.infolinia.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.jspecify.annotations.Nullable;

/** A call that is over, from another system's records. */
public record PastCall(
        StartCall start,
        AgentId agent,
        String agentName,
        @Nullable ParticipantId participant,
        IdentificationLevel level,
        Instant answeredAt,
        Instant endedAt,
        Duration wrapUp,
        String note,
        List<String> dispositions) {

    public PastCall {
        dispositions = List.copyOf(dispositions);
    }
}
