package org.infolinia.surveys;

import java.time.Clock;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.SurveyEvent.SurveyInvited;
import org.infolinia.surveys.SurveyEvent.SurveyReadOut;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.infolinia.surveys.policy.PolicyDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks those whom no rule forbids to ask: by mail at once, by mail after the quiet hours, or by an agent's voice. */
@Component
class Inviting {

    private final Invitations invitations;
    private final InvitationMail mail;
    private final SurveyLibrary library;
    private final PolicyDesk policies;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inviting(
            Invitations invitations,
            InvitationMail mail,
            SurveyLibrary library,
            PolicyDesk policies,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.mail = mail;
        this.library = library;
        this.policies = policies;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** @return {@code INVITED}, or why it cannot be done at all */
    Verdict byMail(SurveyKind kind, EndedContact contact, Addressee addressee) {
        if (!mail.canBeSentFrom(contact.program())) {
            return Verdict.NO_MAILBOX;
        }
        var now = clock.instant();
        var sendAt = policies.courtesy(contact.program()).earliest(now, addressee.zone());
        return library.published(contact.program(), kind)
                .map(version -> {
                    long id = invitations.addMail(version, contact, addressee, now, sendAt);
                    if (!sendAt.isAfter(now)) {
                        send(invitations.get(id), addressee);
                    }
                    events.publishEvent(new SurveyInvited(
                            gatekeeper.actor(), contact.program(), addressee.participant(), contact.reference()));
                    return Verdict.INVITED;
                })
                .orElse(Verdict.NOTHING_TO_ASK);
    }

    /** @return the invitation's id, or why it cannot be done at all */
    ByVoice byVoice(SurveyKind kind, EndedContact contact, Addressee addressee) {
        return library.published(contact.program(), kind)
                .<ByVoice>map(version -> {
                    long id = invitations.addReadOut(version, contact, addressee, clock.instant());
                    events.publishEvent(new SurveyReadOut(
                            gatekeeper.actor(), contact.program(), addressee.participant(), contact.reference()));
                    return new ByVoice.Begun(invitations.get(id));
                })
                .orElse(new ByVoice.NotNow(Verdict.NOTHING_TO_ASK));
    }

    /** Whether an agent may read the survey out. */
    sealed interface ByVoice {

        record Begun(Invitation invitation) implements ByVoice {}

        record NotNow(Verdict verdict) implements ByVoice {}
    }

    /** Makes the token and lets the mail go. */
    void send(Invitation invitation, Addressee addressee) {
        var token = SurveyToken.random();
        invitations.sent(invitation.id(), token);
        mail.send(invitation, library.get(invitation.version()).content(), addressee, token);
    }

    /** The one reminder carries a token of its own, since nobody has kept the first. */
    void remind(Invitation invitation, Addressee addressee) {
        var token = SurveyToken.random();
        invitations.reminded(invitation.id(), token);
        mail.remind(invitation, library.get(invitation.version()).content(), addressee, token);
    }
}
