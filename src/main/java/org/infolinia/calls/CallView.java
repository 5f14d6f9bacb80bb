package org.infolinia.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.infolinia.calls.dispositions.GivenDisposition;
import org.infolinia.calls.wrapup.WrapUpMode;
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
 * @param agent who took the call; null while nobody has
 * @param answeredAt null while nobody has taken it
 * @param isPassedOn whether somebody else goes on with the caller
 * @param recording null when nothing is known of one
 * @param wrapUp null when the call is not being wrapped up
 * @param run the script run of the call; null when none was begun
 * @param noteSavedAt null while nothing is noted
 * @param noSurveyReason why an agent decided that the caller is not asked how satisfied he is, or null
 * @param isLeftBehind whether the system ended the wrap-up for an agent who had departed
 */
public record CallView(
        CallId id,
        ProgramId program,
        Direction direction,
        @Nullable PhoneNumber from,
        @Nullable PhoneNumber dialled,
        @Nullable AgentId agent,
        @Nullable String agentName,
        @Nullable ParticipantId participant,
        MatchedBy matchedBy,
        IdentificationLevel level,
        Phase phase,
        Instant offeredAt,
        @Nullable Instant ringingAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason,
        boolean isPassedOn,
        Duration held,
        Duration inPhase,
        Duration duration,
        @Nullable RunId run,
        String note,
        @Nullable Instant noteSavedAt,
        List<GivenDisposition> dispositions,
        @Nullable String noSurveyReason,
        boolean isLeftBehind,
        @Nullable Recording recording,
        List<LineCall.Leg> legs,
        @Nullable WrapUp wrapUp) {

    public CallView {
        dispositions = List.copyOf(dispositions);
        legs = List.copyOf(legs);
    }

    /**
     * @param reference what the telephone system calls the recording
     * @param noticeAt when the caller was told of it; null when that is not known
     * @param refusedAt when the caller said that he does not want it; null when he did not
     */
    public record Recording(
            @Nullable String reference,
            @Nullable Instant noticeAt,
            @Nullable Instant refusedAt) {

        public boolean isRefused() {
            return refusedAt != null;
        }
    }

    /**
     * How the call may be wrapped up.
     *
     * @param left until it ends by itself; null when it does not
     * @param isExtended whether it was given more time already
     */
    public record WrapUp(WrapUpMode mode, @Nullable Duration left, boolean isExtended) {}

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

    /** What came of the call. */
    public enum EndReason {
        ANSWERED,
        /** The caller gave up. */
        ABANDONED,
        /** The caller gave up so soon that nobody could have answered. */
        SHORT_ABANDONED,
        /** It rang until the telephone system gave up. */
        MISSED;

        /** Whoever gives up within this time could not have been answered. */
        private static final Duration SHORT = Duration.ofSeconds(5);

        /** What it is called when a caller hangs up before anybody answered. */
        public static EndReason ofHangingUpAfter(Duration waited) {
            return waited.compareTo(SHORT) <= 0 ? SHORT_ABANDONED : ABANDONED;
        }
    }

    public enum Phase {
        /** Offered to the hotline, ringing nowhere. */
        WAITING,
        RINGING,
        TALKING,
        ON_HOLD,
        /** The caller is gone; the agent says what it was about. */
        WRAP_UP,
        FINISHED
    }

    /** The number of whom we talk to; null when it is withheld or not known. */
    public @Nullable PhoneNumber other() {
        return direction == Direction.INBOUND ? from : dialled;
    }

    /** The number of ours that was called; null when none is known, and when we called. */
    public @Nullable PhoneNumber line() {
        return direction == Direction.INBOUND ? dialled : null;
    }

    /** When the agent took it; a call that nobody took is told by when it was offered. */
    public Instant at() {
        return answeredAt == null ? offeredAt : answeredAt;
    }

    /** Whether more than time has passed since it was seen as {@code before}. */
    public boolean differsFrom(CallView before) {
        return !timeless().equals(before.timeless());
    }

    private CallView timeless() {
        return new CallView(
                id,
                program,
                direction,
                from,
                dialled,
                agent,
                agentName,
                participant,
                matchedBy,
                level,
                phase,
                offeredAt,
                ringingAt,
                answeredAt,
                endedAt,
                endReason,
                isPassedOn,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                run,
                note,
                noteSavedAt,
                dispositions,
                noSurveyReason,
                isLeftBehind,
                recording,
                legs,
                wrapUp == null ? null : new WrapUp(wrapUp.mode(), null, wrapUp.isExtended()));
    }

    public boolean isInHand() {
        return phase == Phase.TALKING || phase == Phase.ON_HOLD || phase == Phase.WRAP_UP;
    }

    public boolean isOver() {
        return phase == Phase.WRAP_UP || phase == Phase.FINISHED;
    }
}
