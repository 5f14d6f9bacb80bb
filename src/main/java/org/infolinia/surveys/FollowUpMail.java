package org.infolinia.surveys;

import java.time.Instant;
import java.util.Map;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.UndeliverableAddresses;
import org.infolinia.mail.template.Fact;
import org.infolinia.mail.template.MailTemplates;
import org.infolinia.mail.template.TemplateKind;
import org.infolinia.mail.template.Variable;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/** Tells the dissatisfied that somebody will see to it. It answers what he has just said, at whatever hour. */
@Component
class FollowUpMail {

    private static final String PART = "surveys";

    private final Addressees addressees;
    private final InvitationRules rules;
    private final UndeliverableAddresses undeliverable;
    private final Mailboxes mailboxes;
    private final MailTemplates templates;
    private final ProgramDirectory programs;
    private final Outbox outbox;
    private final Gatekeeper gatekeeper;

    FollowUpMail(
            Addressees addressees,
            InvitationRules rules,
            UndeliverableAddresses undeliverable,
            Mailboxes mailboxes,
            MailTemplates templates,
            ProgramDirectory programs,
            Outbox outbox,
            Gatekeeper gatekeeper) {
        this.addressees = addressees;
        this.rules = rules;
        this.undeliverable = undeliverable;
        this.mailboxes = mailboxes;
        this.templates = templates;
        this.programs = programs;
        this.outbox = outbox;
        this.gatekeeper = gatekeeper;
    }

    /** @return false when no mail reaches him, or he has not agreed to any */
    boolean send(Invitation invitation, Instant due) {
        return gatekeeper.asSystem(
                PART,
                () -> addressees
                        .of(invitation)
                        .map(addressee -> send(invitation, addressee, due))
                        .orElse(false));
    }

    private boolean send(Invitation invitation, Addressee addressee, Instant due) {
        var email = addressee.email();
        var from = mailboxes.of(invitation.program());
        if (email == null || undeliverable.contains(email) || rules.wantsNoMail(addressee) || from.isEmpty()) {
            return false;
        }
        var language = invitation.language();
        var written = templates.write(
                invitation.program(),
                TemplateKind.SURVEY_FOLLOW_UP,
                language,
                Map.of(
                        Variable.PROGRAM,
                        Fact.words(programs.get(invitation.program()).name()),
                        Variable.NAME,
                        Fact.words(addressee.name()),
                        Variable.DAY,
                        Fact.words(language.day(due.atZone(addressee.zone()).toLocalDate()))));
        outbox.send(OutboundMail.automatic(
                        from.getFirst(),
                        email,
                        written.subject(),
                        written.text(),
                        invitation.contact(),
                        "survey:" + invitation.id())
                .in(language)
                .withHtml(written.html()));
        return true;
    }
}
