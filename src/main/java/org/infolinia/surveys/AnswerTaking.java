package org.infolinia.surveys;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.SurveyEvent.SurveyAnswered;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.SurveyContent;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.infolinia.surveys.policy.FollowUpClock;
import org.infolinia.surveys.visit.MachineSign;
import org.infolinia.surveys.visit.VisitBook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes what was answered to an invitation that its caller has locked, wherever it was said. */
@Component
class AnswerTaking {

    private final Answers answers;
    private final VisitBook visits;
    private final SurveyLibrary library;
    private final FollowUpClock followUpClock;
    private final FollowUpMail followUpMail;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerTaking(
            Answers answers,
            VisitBook visits,
            SurveyLibrary library,
            FollowUpClock followUpClock,
            FollowUpMail followUpMail,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.answers = answers;
        this.visits = visits;
        this.library = library;
        this.followUpClock = followUpClock;
        this.followUpMail = followUpMail;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the answer of an open invitation. A person's answer replaces one that looked like a machine's, which is kept
     * apart.
     *
     * @param machine the rule by which it looks like a machine's answer
     */
    Outcome<SurveyForm> take(
            Invitation invitation, Function<SurveyContent, Replies> said, Optional<MachineSign> machine) {
        return switch (invitation.state(clock.instant())) {
            case OPEN -> record(invitation, said, machine);
            case ANSWERED -> Outcome.refused("survey-answered");
            case CLOSED -> Outcome.refused("survey-closed");
        };
    }

    static boolean isScored(SurveyContent content, Replies replies) {
        return content.scale().map(scale -> replies.to(scale.id())).isPresent();
    }

    Outcome<SurveyForm> takeMore(Invitation invitation, int page, Replies replies) {
        if (!invitation.answered()) {
            return Outcome.refused("survey-closed");
        }
        var content = library.get(invitation.version()).content();
        var before = answers.replies(invitation.id());
        var taken = content.acceptable(page, before, replies);
        var all = before.with(taken);
        return answers.addPage(invitation.id(), page, SurveyAnswer.of(content, all), taken)
                ? Outcome.done(invitation.formAfter(content, page, all))
                : Outcome.refused("survey-answered");
    }

    /** What a further page asks by what was answered; nothing when nothing was. */
    List<Question> more(Invitation invitation, int page) {
        return invitation.answered()
                ? library.get(invitation.version()).content().asked(page, answers.replies(invitation.id()))
                : List.of();
    }

    private Outcome<SurveyForm> record(
            Invitation invitation, Function<SurveyContent, Replies> said, Optional<MachineSign> machine) {
        var content = library.get(invitation.version()).content();
        var replies = said.apply(content);
        if (!isScored(content, replies)) {
            return Outcome.refused("survey-not-scored");
        }
        if (invitation.answered() && machine.isPresent()) {
            return Outcome.refused("survey-answered");
        }
        if (invitation.answered()) {
            answers.makeRoom(invitation.id(), clock.instant());
        }
        var answer = SurveyAnswer.of(content, replies);
        answers.add(invitation, answer, replies, machine.orElse(null), clock.instant());
        visits.answered(invitation.id());
        if (machine.isEmpty() && invitation.kind().isLow(answer.score())) {
            openFollowUp(invitation);
        }
        events.publishEvent(new SurveyAnswered(
                gatekeeper.agent().isPresent() ? gatekeeper.actor() : Actor.participant(),
                invitation.program(),
                invitation.participant(),
                invitation.contact(),
                answer.score()));
        return Outcome.done(invitation.formAfter(content, 0, replies));
    }

    private void openFollowUp(Invitation invitation) {
        var now = clock.instant();
        var due = followUpClock.dueAfter(invitation.program(), now);
        boolean isTold = followUpMail.send(invitation, due);
        answers.openFollowUp(invitation.id(), now, due, isTold ? now : null);
    }
}
