package org.infolinia.surveys;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.PastSurvey.Given;
import org.infolinia.surveys.SurveyEvent.SurveysTakenOver;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.Reply;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.infolinia.surveys.definition.SurveyVersion;
import org.infolinia.surveys.policy.FollowUpClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what was asked and answered before this installation was there. Nobody is written to. */
@Service
public class SurveyHistory {

    private static final String TAKEN_OVER = "history";

    private final Considerations considerations;
    private final Invitations invitations;
    private final Answers answers;
    private final SurveyLibrary library;
    private final FollowUpClock followUpClock;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    SurveyHistory(
            Considerations considerations,
            Invitations invitations,
            Answers answers,
            SurveyLibrary library,
            FollowUpClock followUpClock,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.considerations = considerations;
        this.invitations = invitations;
        this.answers = answers;
        this.library = library;
        this.followUpClock = followUpClock;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** All of them or none; those about a contact that was considered already are left out. */
    @Transactional
    public void takeOver(List<PastSurvey> surveys) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS);
        var unknown = surveys.stream()
                .filter(survey -> considerations.note(survey.kind(), survey.contact()))
                .toList();
        unknown.forEach(this::takeOver);
        unknown.stream()
                .collect(Collectors.groupingBy(survey -> survey.contact().program(), Collectors.counting()))
                .forEach((program, number) -> events.publishEvent(new SurveysTakenOver(by, program, number)));
    }

    private void takeOver(PastSurvey survey) {
        var contact = survey.contact();
        var version = library.published(contact.program(), survey.kind())
                .orElseThrow(() -> new IllegalStateException("The program asks nothing of the kind"));
        var invitation = invitations.get(invitations.addPast(version, contact, addressee(survey), survey.invitedAt()));
        var given = survey.given();
        if (given != null) {
            answers.add(invitation, given.answer(), replies(given, version), null, given.at());
            if (invitation.kind().isLow(given.answer().score())) {
                followUp(survey, invitation, given.at());
            }
        }
    }

    private static Replies replies(Given given, SurveyVersion version) {
        var chosen = new LinkedHashMap<String, Reply>();
        given.chosen().forEach((question, option) -> chosen.put(question, new Reply.Chosen(option)));
        return given.answer().replies(version.content()).with(new Replies(chosen));
    }

    private void followUp(PastSurvey survey, Invitation invitation, Instant answeredAt) {
        var due = followUpClock.dueAfter(invitation.program(), answeredAt);
        answers.openFollowUp(invitation.id(), answeredAt, due, null);
        if (survey.followedUp() != null) {
            answers.closeFollowUp(invitation.id(), survey.followedUp(), TAKEN_OVER, answeredAt);
        }
    }

    /** Nobody is written to, so that neither name nor address matters. */
    private static Addressee addressee(PastSurvey survey) {
        return new Addressee(
                survey.contact().participant(), survey.client(), "", null, survey.language(), ZoneOffset.UTC, false);
    }
}
