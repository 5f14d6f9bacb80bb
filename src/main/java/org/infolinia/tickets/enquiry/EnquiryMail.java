package org.infolinia.tickets.enquiry;

import java.util.Map;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.template.Fact;
import org.infolinia.mail.template.MailTemplates;
import org.infolinia.mail.template.TemplateKind;
import org.infolinia.mail.template.Variable;
import org.infolinia.operation.PublicAddress;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Secret;
import org.springframework.stereotype.Component;

/** Asks the holder of an address whether he asked. The mail carries the only copy of the secret. */
@Component
class EnquiryMail {

    private final Outbox outbox;
    private final MailTemplates templates;
    private final ProgramDirectory programs;
    private final PublicAddress publicAddress;

    EnquiryMail(Outbox outbox, MailTemplates templates, ProgramDirectory programs, PublicAddress publicAddress) {
        this.outbox = outbox;
        this.templates = templates;
        this.programs = programs;
        this.publicAddress = publicAddress;
    }

    void send(long id, Enquiry enquiry, Secret secret, Mailbox from) {
        var facts = Map.of(
                Variable.PROGRAM, Fact.words(programs.get(enquiry.program()).name()),
                Variable.NAME, Fact.words(enquiry.name()),
                Variable.SUBJECT, Fact.words(enquiry.subject()),
                Variable.DAYS, Fact.words(Long.toString(EnquiryDesk.WAITS_FOR.toDays())),
                Variable.LINK, Fact.link(publicAddress.value() + "/help/matter/" + secret.text()));
        var written = templates.write(enquiry.program(), TemplateKind.ENQUIRY, enquiry.language(), facts);
        outbox.send(OutboundMail.automatic(
                        from, enquiry.address(), written.subject(), written.text(), "enquiry:" + id, "enquiry:" + id)
                .in(enquiry.language())
                .withHtml(written.html()));
    }
}
