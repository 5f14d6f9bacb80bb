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
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.status.StatusLinks;
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

    /** Sends another link to the page of a matter, to the address from which it was asked. */
    void sendLink(KeptEnquiry kept, Ticket ticket, Secret secret, Mailbox from) {
        var facts = Map.of(
                Variable.PROGRAM, Fact.words(programs.get(kept.program()).name()),
                Variable.NUMBER, Fact.words(ticket.number().toString()),
                Variable.SUBJECT, Fact.words(ticket.subject()),
                Variable.DAYS, Fact.words(Long.toString(StatusLinks.WORKS_FOR.toDays())),
                Variable.LINK, link(secret));
        var written = templates.write(kept.program(), TemplateKind.MATTER_LINK, kept.language(), facts);
        var subject = "enquiry:" + kept.id();
        outbox.send(OutboundMail.automatic(from, kept.address(), written.subject(), written.text(), subject, subject)
                .in(kept.language())
                .withHtml(written.html()));
    }

    private Fact link(Secret secret) {
        return Fact.link(publicAddress.value() + "/help/matter/" + secret.text());
    }

    void send(long id, Enquiry enquiry, Secret secret, Mailbox from) {
        var facts = Map.of(
                Variable.PROGRAM, Fact.words(programs.get(enquiry.program()).name()),
                Variable.NAME, Fact.words(enquiry.name()),
                Variable.SUBJECT, Fact.words(enquiry.subject()),
                Variable.DAYS, Fact.words(Long.toString(EnquiryDesk.WAITS_FOR.toDays())),
                Variable.LINK, link(secret));
        var written = templates.write(enquiry.program(), TemplateKind.ENQUIRY, enquiry.language(), facts);
        outbox.send(OutboundMail.automatic(
                        from, enquiry.address(), written.subject(), written.text(), "enquiry:" + id, "enquiry:" + id)
                .in(enquiry.language())
                .withHtml(written.html()));
    }
}
