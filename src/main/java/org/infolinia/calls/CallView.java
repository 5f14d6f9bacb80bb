package org.infolinia.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.infolinia.calls.dispositions.GivenDisposition;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.scripts.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is now.
 *
 * @param from the caller's number; null when it is withheld or was not typed
 * @param participant who calls, as far as is known
 * @param level how well the participant was identified when the call ended
 * @param held how long the caller was on hold, the present hold included
 * @param run the script run of the call; null when none was begun
 * @param noteSavedAt null while nothing is noted
 * @param noSurveyReason why an agent decided that the caller is not asked how satisfied he is, or null
 */
public record CallView(
        CallId id,
        ProgramId program,
        Direction direction,
        @Nullable PhoneNumber from,
        @Nullable PhoneNumber dialled,
        AgentId agent,
        String agentName,
        @Nullable ParticipantId participant,
        MatchedBy matchedBy,
        IdentificationLevel level,
        Phase phase,
        Instant answeredAt,
        @Nullable Instant endedAt,
        Duration held,
        Duration inPhase,
        Duration duration,
        @Nullable RunId run,
        String note,
        @Nullable Instant noteSavedAt,
        List<GivenDisposition> dispositions,
        @Nullable String noSurveyReason) {

    public CallView {
        dispositions = List.copyOf(dispositions);
    }

    public enum Direction {
        INBOUND,
        OUTBOUND
    }

    public enum MatchedBy {
        /** One participant has this number: a hint, never proof. */
        UNIQUE_NUMBER,
        /** The agent picked one of several with this number. */
        ONE_OF_SEVERAL,
        SEARCHED,
        UNKNOWN
    }

    public enum Phase {
        TALKING,
        ON_HOLD,
        /** The caller is gone; the agent says what it was about. */
        WRAP_UP,
        FINISHED
    }

    /** The number of ours that was called; null when none is known, and when we called. */
    public @Nullable PhoneNumber line() {
        return direction == Direction.INBOUND ? dialled : null;
    }

    public boolean isOver() {
        return phase == Phase.WRAP_UP || phase == Phase.FINISHED;
    }
}
