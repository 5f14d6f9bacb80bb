package org.infolinia.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.infolinia.calls.LineCall.LineReference;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.jspecify.annotations.Nullable;

/** A call that is over, from another system's records. */
public sealed interface PastCall {

    StartCall start();

    /** How it came over a telephone line; null when nobody but the agent took it down. */
    @Nullable
    Arrival arrival();

    /** From when on the caller of a line waited. */
    record Arrival(LineReference line, Instant offeredAt) {}

    /**
     * An agent has spoken to the caller.
     *
     * @param participant null when nobody found out who it was
     * @param held for how long the caller waited on hold, within the time between answer and end
     * @param dispositions their codes, in the order in which they were given
     */
    record Taken(
            StartCall start,
            @Nullable Arrival arrival,
            AgentId agent,
            String agentName,
            @Nullable ParticipantId participant,
            IdentificationLevel level,
            Instant answeredAt,
            Duration held,
            Instant endedAt,
            Duration wrapUp,
            String note,
            List<String> dispositions)
            implements PastCall {

        public Taken {
            dispositions = List.copyOf(dispositions);
        }
    }

    /** The caller hung up before anybody answered. */
    record Abandoned(StartCall start, Arrival arrival, Instant endedAt) implements PastCall {

        Duration waited() {
            return Duration.between(arrival.offeredAt(), endedAt);
        }
    }
}
