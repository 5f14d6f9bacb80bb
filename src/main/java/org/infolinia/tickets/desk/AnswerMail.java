package org.infolinia.tickets.desk;

import java.util.Optional;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.tickets.Ticket;
import org.springframework.stereotype.Component;

/** An agent's answer as a mail: from the mailbox the ticket came through, signed, with the number in the subject. */
@Component
class AnswerMail {

    private final Outbox outbox;
    private final Mailboxes mailboxes;
    private final ParticipantRegister participants;
    private final Parser markdown = Parser.builder().build();
    private final HtmlRenderer html =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** From where to where. */
    record Route(Mailbox from, EmailAddress to) {}

    AnswerMail(Outbox outbox, Mailboxes mailboxes, ParticipantRegister participants) {
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.participants = participants;
    }

    /** Empty when the program has no mailbox or no address is known. */
    Optional<Route> route(Ticket ticket) {
        return mailbox(ticket).flatMap(from -> address(ticket).map(to -> new Route(from, to)));
    }

    /**
     * @param message id of the answer in the conversation
     * @return the Message-ID it is sent under
     */
    String send(Ticket ticket, Route route, long message, String text, Actor by) {
        var signed = text + "\n\n" + by.name() + "  \n" + route.from().name();
        var mail = OutboundMail.answer(
                        route.from(),
                        route.to(),
                        ticket.replySubject(),
                        signed,
                        ticket.number().conversation(),
                        "answer:" + message)
                .in(ticket.language())
                .withHtml(html.render(markdown.parse(signed)));
        return outbox.send(mail);
    }

    private Optional<Mailbox> mailbox(Ticket ticket) {
        return Optional.ofNullable(ticket.mailbox())
                .flatMap(mailboxes::find)
                .or(() -> mailboxes.of(ticket.program()).stream().findFirst());
    }

    private Optional<EmailAddress> address(Ticket ticket) {
        return Optional.ofNullable(ticket.contact().address())
                .or(() -> Optional.ofNullable(ticket.participant())
                        .flatMap(participants::find)
                        .flatMap(participant -> participant.emails().stream().findFirst()));
    }
}
