package org.infolinia.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A contact that was drawn to be judged, and what was found.
 *
 * @param contact what is judged, such as {@code ticket:20418}
 * @param isDouble whether two people judge it, who do not see what the other found before both are done
 * @param scorings what the asker may see of them: none of the other's while his own is missing
 * @param completedAt when the last of those who judge it was done; null before
 * @param reply what the agent says to it, or null
 * @param answer what became of the reply, or null
 */
public record Review(
        ReviewId id,
        ProgramId program,
        String contact,
        AgentId agent,
        String agentName,
        Instant contactAt,
        Scorecard scorecard,
        boolean isDouble,
        List<Scoring> scorings,
        @Nullable Instant completedAt,
        @Nullable Reply reply,
        @Nullable Answer answer) {

    public static final Duration TIME_TO_REPLY = Duration.ofDays(14);

    public Review {
        scorings = List.copyOf(scorings);
    }

    /** What the agent says. */
    public record Reply(String words, Instant at) {

        public static final int MAXIMUM_LENGTH = 2_000;
    }

    public enum Verdict {
        /** It stays as it was judged. */
        UPHELD,
        /** It counts no more. */
        SET_ASIDE;

        public String messageKey() {
            return "quality.verdict." + name();
        }
    }

    /** What a supervisor says to the reply. */
    public record Answer(Verdict verdict, String words, String by, Instant at) {}

    public boolean isComplete() {
        return completedAt != null;
    }

    /** Until when the agent may reply; empty before it is complete. */
    public Optional<Instant> replyUntil() {
        return Optional.ofNullable(completedAt).map(at -> at.plus(TIME_TO_REPLY));
    }

    /** Whether the agent may still reply. */
    public boolean isOpenToReply(Instant now) {
        return reply == null
                && replyUntil().filter(until -> !now.isAfter(until)).isPresent();
    }

    /** Whether it is of his contact, or his own judgement. */
    boolean concerns(AgentId somebody) {
        return agent.equals(somebody) || isJudgedBy(somebody);
    }

    boolean isJudgedBy(AgentId somebody) {
        return scorings.stream().map(Scoring::reviewer).anyMatch(somebody::equals);
    }

    /** The mean of the reviewers' scores, between 0 and 1; empty before it is complete, and when nothing applied. */
    public OptionalDouble score() {
        return isComplete()
                ? scorings.stream()
                        .map(Scoring::marks)
                        .map(Marks::score)
                        .flatMapToDouble(OptionalDouble::stream)
                        .average()
                : OptionalDouble.empty();
    }

    /** Whether either reviewer missed something critical. */
    public boolean hasMissedCritical() {
        return scorings.stream()
                .anyMatch(scoring -> !scoring.marks().missedCritical().isEmpty());
    }

    /** Whether it counts among the agent's reviews. */
    public boolean counts() {
        return isComplete() && (answer == null || answer.verdict() == Verdict.UPHELD);
    }
}
