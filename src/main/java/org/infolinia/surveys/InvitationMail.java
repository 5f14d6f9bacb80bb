package org.infolinia.surveys;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.operation.PublicAddress;
import org.infolinia.participants.Participant;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes the mail that asks, in the participant's language. Its links carry the only copy of the token we give away. */
@Component
class InvitationMail {

    private static final Template TEXT = template("invitation.txt.mustache", false);
    private static final Template HTML = template("invitation.html.mustache", true);

    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final ProgramDirectory programs;
    private final Phrasebook phrasebook;
    private final PublicAddress publicAddress;
    private final ZoneId zone;

    InvitationMail(
            Mailboxes mailboxes,
            Outbox outbox,
            ProgramDirectory programs,
            Phrasebook phrasebook,
            PublicAddress publicAddress,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.mailboxes = mailboxes;
        this.outbox = outbox;
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
        var program = programs.get(contact.program()).name();
        var facts = facts(contact, language, program, publicAddress.value() + "/survey/" + token.secret());
        var mail = OutboundMail.automatic(
                        mailbox,
                        participant.emails().getFirst(),
                        phrasebook.say(language, "survey.mail.subject", program),
                        TEXT.execute(facts),
                        contact.reference(),
                        "survey:" + invitation)
                .in(language)
                .withHtml(HTML.execute(facts));
        outbox.send(mail);
    }

    private Map<String, Object> facts(EndedContact contact, Language language, String program, String link) {
        var channel = contact.channel().name().toLowerCase(Locale.ROOT);
        var day = DateTimeFormatter.ofPattern("d MMMM", language.locale())
                .format(contact.endedAt().atZone(zone));
        return Map.of(
                "language", language.code(),
                "program", program,
                "hello", phrasebook.say(language, "survey.mail.hello"),
                "question", phrasebook.say(language, "survey.mail.question." + channel, day, program),
                "scores", scores(language, link),
                "link", link,
                "validity", phrasebook.say(language, "survey.mail.validity", Invitations.VALIDITY.toDays()),
                "objection", phrasebook.say(language, "survey.mail.objection"),
                "objectionLink", link + "/objection");
    }

    private List<Map<String, Object>> scores(Language language, String link) {
        return IntStream.rangeClosed(SurveyAnswer.WORST, SurveyAnswer.BEST)
                .mapToObj(score -> Map.<String, Object>of(
                        "score",
                        score,
                        "words",
                        phrasebook.say(language, "survey.score." + score),
                        "link",
                        link + "?score=" + score))
                .toList();
    }

    private static Template template(String name, boolean html) {
        try (var reader = new InputStreamReader(
                new ClassPathResource("templates/surveys/" + name).getInputStream(), StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(html).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + name + " cannot be read", e);
        }
    }
}
