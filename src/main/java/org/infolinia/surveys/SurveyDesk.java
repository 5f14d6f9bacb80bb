package org.infolinia.surveys;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.surveys.SurveyEvent.SurveysObjectedTo;
import org.infolinia.surveys.client.ClientContacts;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.infolinia.surveys.visit.VisitBook;
import org.infolinia.surveys.visit.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the holder of a token what he is asked and takes his answers; he proves himself by his token alone. */
@Service
public class SurveyDesk {

    private final Invitations invitations;
    private final AnswerTaking taking;
    private final SurveyLibrary library;
    private final ClientContacts clients;
    private final VisitBook visits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SurveyDesk(
            Invitations invitations,
            AnswerTaking taking,
            SurveyLibrary library,
            ClientContacts clients,
            VisitBook visits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.taking = taking;
        this.library = library;
        this.clients = clients;
        this.visits = visits;
        this.events = events;
        this.clock = clock;
    }

    /** What the holder of a token is asked. */
    @Transactional(readOnly = true)
    public Optional<SurveyForm> open(SurveyToken token) {
        return invitations.find(token).map(this::form);
    }

    /**
     * The same for whoever opens the link, which is noted and changes nothing else, since mail scanners look too.
     *
     * @param score whose link it was, or null when it was the page's own
     */
    @Transactional
    public Optional<SurveyForm> look(SurveyToken token, Visitor visitor, @Nullable Integer score) {
        var invitation = invitations.find(token);
        invitation.ifPresent(known -> visits.looked(known.id(), visitor, score));
        return invitation.map(this::form);
    }

    /**
     * Takes the one answer of an invitation, with what the first page asked. Refused as {@code survey-unknown},
     * {@code survey-answered}, {@code survey-closed}, or {@code survey-not-scored} when the scale is not among it.
     *
     * @param visitor who answers; what looks like a machine's answer is kept and counts in no score
     * @return what there is to ask still, now that this is known
     */
    @Transactional
    public Outcome<SurveyForm> answer(SurveyToken token, Replies replies, Visitor visitor) {
        return reserved(
                token,
                invitation -> taking.take(
                        invitation,
                        content -> content.acceptable(0, Replies.NONE, replies),
                        visits.signOfAnswer(invitation.id(), visitor)));
    }

    /** What a further page asks by what was answered; nothing when there is no such answer. */
    @Transactional(readOnly = true)
    public List<Question> more(SurveyToken token, int page) {
        return invitations
                .find(token)
                .map(invitation -> taking.more(invitation, page))
                .orElse(List.of());
    }

    /**
     * Takes what a further page asked, once. Refused as {@code survey-unknown}, as {@code survey-closed} when nothing was
     * answered before, and as {@code survey-answered} when this page was.
     */
    @Transactional
    public Outcome<SurveyForm> answerMore(SurveyToken token, int page, Replies replies) {
        return reserved(token, invitation -> taking.takeMore(invitation, page, replies));
    }

    /** The holder of the token wants no more surveys; refused as {@code survey-unknown}. */
    @Transactional
    public Outcome<SurveyForm> object(SurveyToken token) {
        return invitations
                .find(token)
                .map(this::recordObjection)
                .map(Outcome::done)
                .orElse(Outcome.refused("survey-unknown"));
    }

    private Outcome<SurveyForm> reserved(SurveyToken token, Function<Invitation, Outcome<SurveyForm>> deed) {
        return invitations.reserve(token).map(deed).orElse(Outcome.refused("survey-unknown"));
    }

    private SurveyForm form(Invitation invitation) {
        return invitation.form(library.get(invitation.version()).content(), clock.instant());
    }

    private SurveyForm recordObjection(Invitation invitation) {
        var participant = invitation.participant();
        var client = invitation.client();
        if (participant != null && invitations.object(participant)) {
            events.publishEvent(new SurveysObjectedTo(Actor.participant(), invitation.program(), participant));
        }
        if (client != null) {
            clients.object(client);
        }
        return form(invitation);
    }
}
