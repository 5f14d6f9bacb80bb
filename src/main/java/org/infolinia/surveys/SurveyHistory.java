package org.infolinia.surveys;

import java.util.List;
import java.util.Objects;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what was asked and answered before this installation was there. Nobody is written to. */
@Service
public class SurveyHistory {

    private static final String TAKEN_OVER = "history";

    private final Invitations invitations;
    private final Answers answers;
    private final Gatekeeper gatekeeper;

    SurveyHistory(Invitations invitations, Answers answers, Gatekeeper gatekeeper) {
        this.invitations = invitations;
        this.answers = answers;
        this.gatekeeper = gatekeeper;
    }

    /** All of them or none; those about a contact that was considered already are left out. */
    @Transactional
    public void takeOver(List<PastSurvey> surveys) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS);
        surveys.stream()
                .filter(survey -> invitations.consider(survey.contact()))
                .forEach(this::takeOver);
    }

    private void takeOver(PastSurvey survey) {
        var contact = survey.contact();
        long invitation = invitations.add(
                contact,
                Objects.requireNonNull(contact.participant()),
                survey.language(),
                SurveyToken.random(),
                survey.invitedAt());
        var answer = survey.answer();
        var answeredAt = survey.answeredAt();
        if (answer != null && answeredAt != null) {
            answers.add(invitation, answer, answeredAt);
            if (survey.followedUp() != null) {
                answers.closeFollowUp(invitation, survey.followedUp(), TAKEN_OVER, answeredAt);
            }
        }
    }
}
