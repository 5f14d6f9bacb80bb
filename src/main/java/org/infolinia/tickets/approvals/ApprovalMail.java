package org.infolinia.tickets.approvals;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.template.Fact;
import org.infolinia.mail.template.MailTemplates;
import org.infolinia.mail.template.TemplateKind;
import org.infolinia.mail.template.Variable;
import org.infolinia.operation.PublicAddress;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.tickets.TicketNumber;
import org.springframework.stereotype.Component;

/**
 * Tells a colleague what waits for his decision. Of participants it names nothing but the case; the page that it leads to
 * asks to sign in.
 */
@Component
class ApprovalMail {

    /** More are counted and not listed. */
    private static final int MOST_LISTED = 10;

    private final Outbox outbox;
    private final MailTemplates templates;
    private final ProgramDirectory programs;
    private final AdjustmentReasons reasons;
    private final Phrasebook phrasebook;
    private final PublicAddress publicAddress;

    ApprovalMail(
            Outbox outbox,
            MailTemplates templates,
            ProgramDirectory programs,
            AdjustmentReasons reasons,
            Phrasebook phrasebook,
            PublicAddress publicAddress) {
        this.outbox = outbox;
        this.templates = templates;
        this.programs = programs;
        this.reasons = reasons;
        this.phrasebook = phrasebook;
        this.publicAddress = publicAddress;
    }

    /** @param requests of one program, the longest waiting first */
    void send(AgentView agent, EmailAddress to, List<WaitingRequest> requests, Mailbox from, Instant now) {
        var language = agent.language();
        var facts = Map.of(
                Variable.REQUESTS, new Fact.Lines(lines(requests, language)),
                Variable.COUNT, Fact.words(Integer.toString(requests.size())),
                Variable.LINK, Fact.link(publicAddress.value() + "/approvals"),
                Variable.NAME, Fact.words(agent.name().first()),
                Variable.PROGRAM, Fact.words(programs.get(from.program()).name()));
        var written = templates.write(from.program(), TemplateKind.APPROVAL, language, facts);
        var conversation = "approvals:" + agent.id().value() + "t" + now.getEpochSecond();
        outbox.send(OutboundMail.automatic(from, to, written.subject(), written.text(), conversation, conversation)
                .in(language)
                .withHtml(written.html()));
    }

    private String lines(List<WaitingRequest> requests, Language language) {
        var lines = requests.stream()
                .limit(MOST_LISTED)
                .map(request -> line(request, language))
                .collect(Collectors.joining("\n"));
        return requests.size() > MOST_LISTED ? lines + "\n…" : lines;
    }

    private String line(WaitingRequest request, Language language) {
        var locale = language.locale();
        return phrasebook.say(
                language,
                request.words(),
                request.maker(),
                String.format(locale, "%+,d", request.points().value()),
                reason(request.program(), request.reason(), language),
                named(request.caseReference(), language),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(request.lapsesOn()),
                request.wallets());
    }

    private String reason(ProgramId program, String code, Language language) {
        return reasons.find(program, code).map(reason -> reason.label(language)).orElse(code);
    }

    private String named(CaseReference reference, Language language) {
        return switch (reference.kind()) {
            case TICKET -> new TicketNumber(reference.id()).toString();
            case CALL -> phrasebook.say(language, "tickets.approval-mail.call", Long.toString(reference.id()));
        };
    }
}
