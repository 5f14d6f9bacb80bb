package org.infolinia.surveys;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.template.Fact;
import org.infolinia.mail.template.MailTemplates;
import org.infolinia.mail.template.TemplateKind;
import org.infolinia.mail.template.Variable;
import org.infolinia.operation.PublicAddress;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramZones;
import org.infolinia.surveys.definition.SurveyContent;
import org.infolinia.surveys.definition.SurveyKind;
import org.springframework.stereotype.Component;

/** Writes the mail that asks, in the participant's language. Its links carry the only copy of the token we give away. */
@Component
class InvitationMail {

    private static final String CALL = "call";

    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final MailTemplates templates;
    private final ProgramDirectory programs;
    private final ProgramZones zones;
    private final Phrasebook phrasebook;
    private final PublicAddress publicAddress;
    private final Clock clock;

    InvitationMail(
            Mailboxes mailboxes,
            Outbox outbox,
            MailTemplates templates,
            ProgramDirectory programs,
            ProgramZones zones,
            Phrasebook phrasebook,
            PublicAddress publicAddress,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.templates = templates;
        this.programs = programs;
        this.zones = zones;
        this.phrasebook = phrasebook;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    boolean canBeSentFrom(ProgramId program) {
        return !mailboxes.of(program).isEmpty();
    }

    /** Puts the mail into the outbox. What is answered to it belongs to the contact. */
    void send(Invitation invitation, SurveyContent content, Addressee addressee, SurveyToken token) {
        var kind = invitation.kind().isPeriodic() ? TemplateKind.SURVEY_PERIODIC : TemplateKind.SURVEY;
        write(kind, invitation, content, addressee, token);
    }

    /** The same for the one reminder. */
    void remind(Invitation invitation, SurveyContent content, Addressee addressee, SurveyToken token) {
        write(TemplateKind.SURVEY_REMINDER, invitation, content, addressee, token);
    }

    private void write(
            TemplateKind kind, Invitation invitation, SurveyContent content, Addressee addressee, SurveyToken token) {
        var program = invitation.program();
        var language = invitation.language();
        var written = templates.write(program, kind, language, facts(invitation, content, addressee, token));
        outbox.send(OutboundMail.automatic(
                        mailboxes.of(program).getFirst(),
                        Objects.requireNonNull(addressee.email()),
                        written.subject(),
                        written.text(),
                        invitation.contact(),
                        "survey:" + invitation.id())
                .in(language)
                .withHtml(written.html()));
    }

    private Map<Variable, Fact> facts(
            Invitation invitation, SurveyContent content, Addressee addressee, SurveyToken token) {
        var language = invitation.language();
        var link = publicAddress.value() + "/survey/" + token.secret();
        var day = DateTimeFormatter.ofPattern("d MMMM", language.locale())
                .format(invitation.contactAt().atZone(zones.of(invitation.program())));
        return Map.of(
                Variable.PROGRAM, Fact.words(programs.get(invitation.program()).name()),
                Variable.NAME, Fact.words(addressee.name()),
                Variable.DAY, Fact.words(day),
                Variable.CALL, invitation.channel() == EndedContact.Channel.PHONE ? Fact.words(CALL) : Fact.nothing(),
                Variable.QUESTION,
                        Fact.words(
                                SurveyForm.title(content, invitation.channel()).in(language)),
                Variable.SCORES, scores(invitation.kind(), language, link),
                Variable.LINK, Fact.link(link),
                Variable.DAYS, Fact.words(Long.toString(daysLeft(invitation))),
                Variable.OBJECTION, Fact.link(link + "/objection"));
    }

    /** The day that has begun counts: a link of 14 days has them a moment later still. */
    private long daysLeft(Invitation invitation) {
        var left = Duration.between(clock.instant(), invitation.expiresAt());
        return Math.ceilDiv(left.toSeconds(), Duration.ofDays(1).toSeconds());
    }

    private Fact scores(SurveyKind kind, Language language, String link) {
        return new Fact.Choices(IntStream.rangeClosed(kind.worst(), kind.best())
                .mapToObj(score -> new Fact.Choice(
                        kind == SurveyKind.AFTER_CONTACT
                                ? score + " – " + phrasebook.say(language, "survey.score." + score)
                                : Integer.toString(score),
                        new Fact.Link(link + "?score=" + score)))
                .toList());
    }
}
