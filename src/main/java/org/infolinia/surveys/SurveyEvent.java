package org.infolinia.surveys;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/** Something happened to a survey. */
public sealed interface SurveyEvent extends Recorded {

    /** Somebody is asked, mostly about a contact. */
    record SurveyInvited(
            Actor by, ProgramId program, @Nullable ParticipantId participant, String contact) implements SurveyEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(by, "surveys.invited", program, participant, contact, Map.of());
        }
    }

    /** An agent reads the questions out. */
    record SurveyReadOut(
            Actor by, ProgramId program, @Nullable ParticipantId participant, String contact) implements SurveyEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(by, "surveys.read-out", program, participant, contact, Map.of());
        }
    }

    /** The caller does not want to hear them. */
    record SurveyReadingDeclined(
            Actor by, ProgramId program, @Nullable ParticipantId participant, String contact) implements SurveyEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(by, "surveys.read-out-declined", program, participant, contact, Map.of());
        }
    }

    /** The contact goes on, so nobody is asked about it yet. */
    record SurveyWithdrawn(Actor by, ProgramId program, String contact) implements SurveyEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(by, "surveys.withdrawn", program, null, contact, Map.of());
        }
    }

    /** A participant has answered. */
    record SurveyAnswered(
            Actor by, ProgramId program, @Nullable ParticipantId participant, String contact, int score)
            implements SurveyEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(
                    by, "surveys.answered", program, participant, contact, Map.of("score", Integer.toString(score)));
        }
    }

    /** Surveys of the time before were taken over; the trail keeps one line for the batch. */
    record SurveysTakenOver(Actor by, ProgramId program, long surveys) implements SurveyEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(
                    by,
                    "surveys.taken-over",
                    program,
                    null,
                    "program:" + program.value(),
                    Map.of("surveys", Long.toString(surveys)));
        }
    }

    /** A participant does not want to be asked any more. */
    record SurveysObjectedTo(Actor by, ProgramId program, ParticipantId participant) implements SurveyEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(
                    by, "surveys.objected", program, participant, "participant:" + participant.value(), Map.of());
        }
    }

    /** Somebody sees to a low score. */
    record FollowUpTaken(
            Actor by, ProgramId program, @Nullable ParticipantId participant, String contact) implements SurveyEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(by, "surveys.follow-up-taken", program, participant, contact, Map.of());
        }
    }

    /** Somebody is given a low score to see to. */
    record FollowUpAssigned(
            Actor by, ProgramId program, @Nullable ParticipantId participant, String contact, AgentId to, String name)
            implements SurveyEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(by, "surveys.follow-up-assigned", program, participant, contact, Map.of("to", name));
        }
    }

    /** Somebody has dealt with a low score. */
    record FollowUpClosed(
            Actor by, ProgramId program, @Nullable ParticipantId participant, String contact, FollowUp.Result result)
            implements SurveyEvent {

        @Override
        public AuditFacts facts() {
            return new AuditFacts(
                    by, "surveys.follow-up-closed", program, participant, contact, Map.of("outcome", result.name()));
        }
    }
}
