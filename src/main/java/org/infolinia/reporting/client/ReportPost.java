package org.infolinia.reporting.client;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.mail.MailGivenUp;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.OutboundMail.File;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.template.Fact;
import org.infolinia.mail.template.MailTemplates;
import org.infolinia.mail.template.TemplateKind;
import org.infolinia.mail.template.Variable;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.reporting.client.paper.ReportFormat;
import org.infolinia.reporting.client.paper.ReportWords;
import org.infolinia.security.Gatekeeper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts reports into the program's outbox, in the transaction of whoever sends them, and hears when one is given up. */
@Component
class ReportPost {

    private static final String CONVERSATION = "clientreport:";

    private final Outbox outbox;
    private final Mailboxes mailboxes;
    private final MailTemplates templates;
    private final ProgramDirectory programs;
    private final ReportRows rows;
    private final ReportWords words;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportPost(
            Outbox outbox,
            Mailboxes mailboxes,
            MailTemplates templates,
            ProgramDirectory programs,
            ReportRows rows,
            ReportWords words,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.templates = templates;
        this.programs = programs;
        this.rows = rows;
        this.words = words;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Refused as {@code report-no-mailbox} when the program has none to send from. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<KeptReport> send(
            KeptReport report, List<EmailAddress> recipients, Set<ReportFormat> formats, boolean bySchedule) {
        var from = mailboxes.of(report.program()).stream().findFirst();
        if (from.isEmpty()) {
            return Outcome.refused("report-no-mailbox");
        }
        var by = gatekeeper.actor();
        recipients.forEach(to -> {
            long delivery = rows.addDelivery(report.id(), to, formats, bySchedule, by.name(), clock.instant());
            outbox.send(mail(report, from.get(), to, formats, CONVERSATION + delivery));
        });
        events.publishEvent(new ReportSent(by, report, recipients, formats, bySchedule));
        return Outcome.done(rows.find(report.id()).orElseThrow());
    }

    @EventListener
    @Transactional
    public void on(MailGivenUp event) {
        if (event.cause().startsWith(CONVERSATION)) {
            rows.givenUp(
                    Long.parseLong(event.cause().substring(CONVERSATION.length())),
                    event.serverWords(),
                    clock.instant());
        }
    }

    private OutboundMail mail(
            KeptReport report, Mailbox from, EmailAddress to, Set<ReportFormat> formats, String conversation) {
        var facts = Map.of(
                Variable.PERIOD, Fact.words(words.period(report.language(), report.period())),
                Variable.PROGRAM, Fact.words(programs.get(report.program()).name()));
        var written = templates.write(report.program(), TemplateKind.CLIENT_REPORT, report.language(), facts);
        return OutboundMail.automatic(from, to, written.subject(), written.text(), conversation, conversation)
                .in(report.language())
                .withHtml(written.html())
                .with(formats.stream()
                        .sorted()
                        .map(format -> new File(
                                report.fileName(format), format.mediaType(), rows.content(report.id(), format)))
                        .toList());
    }
}
