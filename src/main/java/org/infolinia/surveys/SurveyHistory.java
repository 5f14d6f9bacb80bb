package org.infolinia.surveys;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.SurveyEvent.SurveysTakenOver;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what was asked and answered before this installation was there. Nobody is written to. */
@Service
public class SurveyHistory {

    private static final String TAKEN_OVER = "history";

    private final Invitations invitations;
    private final Answers answers;
    private final SurveyLibrary library;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    SurveyHistory(
            Invitations invitations,
            Answers answers,
            SurveyLibrary library,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.answers = answers;
        this.library = library;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** All of them or none; those about a contact that was considered already are left out. */
    @Transactional
    public void takeOver(List<PastSurvey> surveys) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS);
        var unknown = surveys.stream()
                .filter(survey -> invitations.consider(survey.contact()))
                .toList();
        unknown.forEach(this::takeOver);
        unknown.stream()
                .collect(Collectors.groupingBy(survey -> survey.contact().program(), Collectors.counting()))
                .forEach((program, number) -> events.publishEvent(new SurveysTakenOver(by, program, number)));
    }

    private void takeOver(PastSurvey survey) {
        var contact = survey.contact();
        var version = library.published(contact.program(), SurveyKind.AFTER_CONTACT)
                .orElseThrow(() -> new IllegalStateException("The program asks nothing after contacts"));
        long invitation = invitations.add(
                version,
                contact,
                Objects.requireNonNull(contact.participant()),
                survey.language(),
                SurveyToken.random(),
                survey.invitedAt());
        var answer = survey.answer();
        var answeredAt = survey.answeredAt();
        if (answer != null && answeredAt != null) {
            answers.add(
                    invitation, version.kind(), answer, answer.replies(version.content()), answeredAt);
            if (survey.followedUp() != null) {
                answers.closeFollowUp(invitation, survey.followedUp(), TAKEN_OVER, answeredAt);
            }
        }
    }
}
