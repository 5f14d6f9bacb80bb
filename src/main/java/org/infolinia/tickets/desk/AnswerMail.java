package org.infolinia.tickets.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.MailPictures;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.template.Fact;
import org.infolinia.mail.template.MailTemplates;
import org.infolinia.mail.template.TemplateKind;
import org.infolinia.mail.template.Variable;
import org.infolinia.mail.template.Written;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.conversation.PlacedPictures;
import org.infolinia.tickets.status.StatusLinks;
import org.springframework.stereotype.Component;

/** An agent's answer as a mail: from the mailbox the ticket came through, in the words of the program's frame. */
@Component
class AnswerMail {

    private final Outbox outbox;
    private final AnsweringMailbox mailbox;
    private final ParticipantRegister participants;
    private final ProgramDirectory programs;
    private final MailTemplates templates;
    private final StatusLinks links;

    /** From where to where. */
    record Route(Mailbox from, EmailAddress to) {}

    AnswerMail(
            Outbox outbox,
            AnsweringMailbox mailbox,
            ParticipantRegister participants,
            ProgramDirectory programs,
            MailTemplates templates,
            StatusLinks links) {
        this.outbox = outbox;
        this.mailbox = mailbox;
        this.participants = participants;
        this.programs = programs;
        this.templates = templates;
        this.links = links;
    }

    /** Empty when the program has no mailbox or no address is known. */
    Optional<Route> route(Ticket ticket) {
        return mailbox.of(ticket).flatMap(from -> address(ticket).map(to -> new Route(from, to)));
    }

    /**
     * Signed by the mailbox where nobody answers but a rule.
     *
     * @param message id of the answer in the conversation
     * @return the Message-ID it is sent under
     */
    String send(Ticket ticket, Route route, long message, String text, List<FileToSend> files, Actor by) {
        var domain = route.from().address().domain();
        var written = write(ticket, route, inMail(text, files, domain), links.give(ticket, route.to()), by);
        var mail = OutboundMail.answer(
                        route.from(),
                        route.to(),
                        written.subject(),
                        written.text(),
                        ticket.number().conversation(),
                        "answer:" + message)
                .in(ticket.language())
                .withHtml(written.html())
                .with(files.stream().map(file -> inMail(file, domain)).toList());
        return outbox.send(mail);
    }

    private static OutboundMail.File inMail(FileToSend file, String domain) {
        return new OutboundMail.File(
                file.file().name(),
                file.file().mediaType(),
                file.bytes(),
                file.isPlaced() ? contentId(file, domain) : null);
    }

    private static Fact inMail(String text, List<FileToSend> files, String domain) {
        return words(text, files, file -> "cid:" + contentId(file, domain));
    }

    private static String contentId(FileToSend file, String domain) {
        return PlacedPictures.contentId(file.file().id()) + "@" + domain;
    }

    /** The plain part names a picture where the other one shows it. */
    private static Fact words(String text, List<FileToSend> files, Function<FileToSend, String> source) {
        var placed = files.stream()
                .filter(FileToSend::isPlaced)
                .collect(Collectors.toMap(file -> file.file().id(), Function.identity()));
        var plain = PlacedPictures.withNames(
                text,
                id -> Optional.ofNullable(placed.get(id))
                        .map(file -> file.file().name()));
        var sources = new HashMap<String, String>();
        placed.forEach((id, file) -> sources.put(PlacedPictures.destination(id), source.apply(file)));
        return new Fact.Markdown(text, plain, sources);
    }

    /** What the recipient would read, with the pictures in it. */
    Written preview(Ticket ticket, Route route, String text, List<FileToSend> pictures, Actor by) {
        var words =
                words(text, pictures, file -> MailPictures.asData(file.bytes()).orElseThrow());
        return write(ticket, route, words, links.shown(ticket, route.to()), by);
    }

    private Written write(Ticket ticket, Route route, Fact answer, Map<Variable, Fact> link, Actor by) {
        var facts = new HashMap<>(link);
        facts.putAll(Map.of(
                Variable.ANSWER, answer,
                Variable.AGENT, Fact.words(by.agent() == null ? route.from().name() : by.name()),
                Variable.MAILBOX, Fact.words(route.from().name()),
                Variable.NUMBER, Fact.words(ticket.number().toString()),
                Variable.MARK, Fact.words(ticket.number().mark()),
                Variable.SUBJECT, Fact.words(ticket.subject()),
                Variable.NAME,
                        Fact.words(Objects.requireNonNullElse(ticket.contact().name(), "")),
                Variable.PROGRAM, Fact.words(programs.get(ticket.program()).name())));
        return templates.write(ticket.program(), TemplateKind.ANSWER, ticket.language(), facts);
    }

    private Optional<EmailAddress> address(Ticket ticket) {
        return Optional.ofNullable(ticket.contact().address())
                .or(() -> Optional.ofNullable(ticket.participant())
                        .flatMap(participants::find)
                        .flatMap(participant -> participant.emails().stream().findFirst()));
    }
}
