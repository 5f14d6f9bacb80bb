package org.infolinia.mail.outbound;

import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.template.MailTemplates;
import org.infolinia.mail.template.TemplateKind;
import org.infolinia.mail.template.TemplateText;
import org.infolinia.mail.template.Written;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a template where it will be read: in a mail program. */
@Service
public class TestMails {

    private final MailTemplates templates;
    private final Outbox outbox;
    private final Phrasebook phrasebook;
    private final Gatekeeper gatekeeper;

    TestMails(MailTemplates templates, Outbox outbox, Phrasebook phrasebook, Gatekeeper gatekeeper) {
        this.templates = templates;
        this.outbox = outbox;
        this.phrasebook = phrasebook;
        this.gatekeeper = gatekeeper;
    }

    /**
     * Sends a text with made-up facts, whether it is in force or not. Refused with the line when it cannot be filled.
     *
     * @return what is sent
     */
    @Transactional
    public Outcome<Written> send(
            Mailbox from, TemplateKind kind, Language language, TemplateText text, EmailAddress to) {
        gatekeeper.demand(Permission.MANAGE_MAIL, from.program());
        var preview = templates.preview(kind, language, text, from.name());
        if (preview instanceof Outcome.Done<Written>(Written written)) {
            outbox.send(OutboundMail.automatic(
                            from,
                            to,
                            phrasebook.say(language, "mail.template.test-subject", written.subject()),
                            written.text(),
                            "template:" + from.id(),
                            "template:" + kind.name())
                    .in(language)
                    .withHtml(written.html()));
        }
        return preview;
    }
}
