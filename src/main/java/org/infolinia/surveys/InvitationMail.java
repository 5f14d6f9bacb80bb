package org.infolinia.surveys;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
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
import org.infolinia.participants.Participant;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the mail that asks, in the participant's language. Its links carry the only copy of the token we give away. */
@Component
class InvitationMail {

    private static final String CALL = "call";

    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final MailTemplates templates;
    private final ProgramDirectory programs;
    private final Phrasebook phrasebook;
    private final PublicAddress publicAddress;
    private final ZoneId zone;

    InvitationMail(
            Mailboxes mailboxes,
            Outbox outbox,
            MailTemplates templates,
            ProgramDirectory programs,
            Phrasebook phrasebook,
            PublicAddress publicAddress,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.templates = templates;
        this.programs = programs;
        this.phrasebook = phrasebook;
        this.publicAddress = publicAddress;
        this.zone = zone;
    }

    boolean canBeSentFrom(ProgramId program) {
        return !mailboxes.of(program).isEmpty();
    }

    /** Puts the mail into the outbox. What the participant answers to it belongs to the contact. */
    void send(long invitation, EndedContact contact, Participant participant, SurveyToken token) {
        var mailbox = mailboxes.of(contact.program()).getFirst();
        var language = participant.language();
        var written =
                templates.write(contact.program(), TemplateKind.SURVEY, language, facts(contact, participant, token));
        outbox.send(OutboundMail.automatic(
                        mailbox,
                        participant.emails().getFirst(),
                        written.subject(),
                        written.text(),
                        contact.reference(),
                        "survey:" + invitation)
                .in(language)
                .withHtml(written.html()));
    }

    private Map<Variable, Fact> facts(EndedContact contact, Participant participant, SurveyToken token) {
        var language = participant.language();
        var link = publicAddress.value() + "/survey/" + token.secret();
        var day = DateTimeFormatter.ofPattern("d MMMM", language.locale())
                .format(contact.endedAt().atZone(zone));
        return Map.of(
                Variable.PROGRAM, Fact.words(programs.get(contact.program()).name()),
                Variable.NAME, Fact.words(participant.name().full()),
                Variable.DAY, Fact.words(day),
                Variable.CALL, contact.channel() == EndedContact.Channel.PHONE ? Fact.words(CALL) : Fact.nothing(),
                Variable.SCORES, scores(language, link),
                Variable.LINK, Fact.link(link),
                Variable.DAYS, Fact.words(Long.toString(Invitations.VALIDITY.toDays())),
                Variable.OBJECTION, Fact.link(link + "/objection"));
    }

    private Fact scores(Language language, String link) {
        return new Fact.Choices(IntStream.rangeClosed(SurveyAnswer.WORST, SurveyAnswer.BEST)
                .mapToObj(score -> new Fact.Choice(
                        score + " – " + phrasebook.say(language, "survey.score." + score),
                        new Fact.Link(link + "?score=" + score)))
                .toList());
    }
}
