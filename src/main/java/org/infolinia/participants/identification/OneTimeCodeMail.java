package org.infolinia.participants.identification;

import java.util.Map;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.template.Fact;
import org.infolinia.mail.template.MailTemplates;
import org.infolinia.mail.template.TemplateKind;
import org.infolinia.mail.template.Variable;
import org.infolinia.participants.Participant;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/** Sends a code by mail, before all other mail since the caller waits for it. What a machine writes is blanked in the outbox as soon as it is sent. */
@Component
class OneTimeCodeMail {

    private static final String PART = "identification";

    private final Outbox outbox;
    private final MailTemplates templates;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;

    OneTimeCodeMail(Outbox outbox, MailTemplates templates, ProgramDirectory programs, Gatekeeper gatekeeper) {
        this.outbox = outbox;
        this.templates = templates;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
    }

    void send(long id, Participant participant, EmailAddress to, OneTimeCode code, Mailbox from) {
        var facts = Map.of(
                Variable.PROGRAM, Fact.words(programs.get(participant.program()).name()),
                Variable.NAME, Fact.words(participant.name().full()),
                Variable.MINUTES, Fact.words(Long.toString(CodeDesk.VALID_FOR.toMinutes())),
                Variable.CODE, Fact.words(code.spoken()));
        var written =
                templates.write(participant.program(), TemplateKind.IDENTIFICATION_CODE, participant.language(), facts);
        var conversation = "code:" + id;
        var mail = OutboundMail.automatic(from, to, written.subject(), written.text(), conversation, conversation)
                .in(participant.language())
                .withHtml(written.html())
                .urgently();
        gatekeeper.asSystem(PART, () -> outbox.send(mail));
    }
}
