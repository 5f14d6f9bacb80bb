package org.infolinia.quality;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.operation.table.TableFormat;

/** Something happened where contacts are judged. */
public sealed interface QualityEvent extends Recorded {

    /** Contacts of a week were drawn; the trail keeps one line a program. */
    record ReviewsDrawn(Actor by, ProgramId program, int reviews) implements QualityEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(
                    by,
                    "quality.drawn",
                    program,
                    null,
                    "program:" + program.value(),
                    Map.of("reviews", Integer.toString(reviews)));
        }
    }

    /** Contacts that two should have judged count by what the one found. */
    record SecondJudgesMissed(Actor by, ProgramId program, int reviews) implements QualityEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(
                    by,
                    "quality.second-missed",
                    program,
                    null,
                    "program:" + program.value(),
                    Map.of("reviews", Integer.toString(reviews)));
        }
    }

    /** A reviewer has judged a contact. */
    record ContactJudged(Actor by, ProgramId program, ReviewId review, String contact) implements QualityEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(by, "quality.judged", program, null, contact, details(review));
        }
    }

    /** The agent has replied to what was judged. */
    record ReviewRepliedTo(Actor by, ProgramId program, ReviewId review, String contact) implements QualityEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(by, "quality.replied", program, null, contact, details(review));
        }
    }

    /** A supervisor has answered the agent's reply. */
    record ReplyAnswered(Actor by, ProgramId program, ReviewId review, String contact, Review.Verdict verdict)
            implements QualityEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(by, "quality.answered", program, null, contact, Map.of("outcome", verdict.name()));
        }
    }

    /** A program's contacts are judged by something else from now on. */
    record ScorecardWritten(Actor by, ProgramId program, int version) implements QualityEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(
                    by,
                    "quality.scorecard-written",
                    program,
                    null,
                    "program:" + program.value(),
                    Map.of("version", Integer.toString(version)));
        }
    }

    /** Another share of a program's contacts is judged. */
    record ReviewPolicyChanged(Actor by, ProgramId program, ReviewPolicy policy) implements QualityEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(
                    by,
                    "quality.policy-changed",
                    program,
                    null,
                    "program:" + program.value(),
                    Map.of(
                            "contacts", Integer.toString(policy.contactsAWeek()),
                            "percent", Integer.toString(policy.doublePercent())));
        }
    }

    /** Somebody takes what was judged in a period out of the house as a file. */
    record JudgementsExported(Actor by, ProgramId program, TableFormat format) implements QualityEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(
                    by,
                    "quality.exported",
                    program,
                    null,
                    "program:" + program.value(),
                    Map.of("format", format.name()));
        }
    }

    private static Map<String, String> details(ReviewId review) {
        return Map.of("review", Long.toString(review.value()));
    }
}
