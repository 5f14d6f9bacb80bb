package org.infolinia.tickets.asides;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.template.Fact;
import org.infolinia.mail.template.MailTemplates;
import org.infolinia.mail.template.TemplateKind;
import org.infolinia.mail.template.Variable;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Ticket;
import org.springframework.stereotype.Component;

/** A letter to somebody else as a mail: from the mailbox the ticket came through, under a key of its own. */
@Component
class AsidePost {

    private static final String CAUSE = "aside:";

    private final Outbox outbox;
    private final ProgramDirectory programs;
    private final MailTemplates templates;

    AsidePost(Outbox outbox, ProgramDirectory programs, MailTemplates templates) {
        this.outbox = outbox;
        this.programs = programs;
        this.templates = templates;
    }

    /**
     * @param message id of the letter in the aside
     * @param forwarded what is passed on, or empty
     * @return the Message-ID it is sent under
     */
    String send(
            Ticket ticket,
            Aside aside,
            Mailbox from,
            long message,
            String text,
            String forwarded,
            List<OutboundMail.File> files,
            Actor by) {
        var facts = Map.of(
                Variable.ANSWER, new Fact.Markdown(text),
                Variable.FORWARDED, forwarded.isEmpty() ? Fact.nothing() : new Fact.Lines(forwarded),
                Variable.AGENT, Fact.words(by.agent() == null ? from.name() : by.name()),
                Variable.MAILBOX, Fact.words(from.name()),
                Variable.MARK, Fact.words(aside.number().mark()),
                Variable.SUBJECT, Fact.words(aside.subject()),
                Variable.PROGRAM, Fact.words(programs.get(ticket.program()).name()));
        var written = templates.write(ticket.program(), TemplateKind.ASIDE, ticket.language(), facts);
        return outbox.send(OutboundMail.answer(
                        from,
                        aside.address(),
                        written.subject(),
                        written.text(),
                        aside.number().conversation(),
                        CAUSE + message)
                .in(ticket.language())
                .withHtml(written.html())
                .with(files));
    }

    /** Id of the letter that asked for a mail; empty when something else did. */
    static Optional<Long> letterOf(String cause) {
        return cause.startsWith(CAUSE)
                ? Optional.of(Long.parseLong(cause.substring(CAUSE.length())))
                : Optional.empty();
    }
}
