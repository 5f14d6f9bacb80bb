package org.infolinia.tickets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.ui.parts.TicketWords;

/**
 * Somebody wrote and nobody knows yet which participant it is: who could be meant, and the way to say so. Of a merged ticket
 * nobody says it any more.
 */
class UnlinkedCard extends Card {

    private final Ticket ticket;
    private final TicketDesk desk;
    private final Runnable linked;

    UnlinkedCard(Ticket ticket, TicketFiles files, TicketDesk desk, Runnable linked) {
        super(Icon.QUESTION, name(ticket));
        this.ticket = ticket;
        this.desk = desk;
        this.linked = linked;
        TicketWords.address(ticket).ifPresent(address -> with(line(address, "muted")));
        if (ticket.mergedInto() == null) {
            find(files);
        }
    }

    private void find(TicketFiles files) {
        var candidates = files.candidates(ticket);
        with(line(
                getTranslation(candidates.isEmpty() ? "tickets.who.unlinked-hint" : "tickets.who.ambiguous"),
                "unlinked-hint"));
        if (!candidates.isEmpty()) {
            with(ParticipantFinder.choices(candidates, this::link));
        }
        with(new ParticipantFinder(typed -> files.participants(ticket.program(), typed), this::link));
    }

    private void link(Participant participant) {
        switch (desk.link(ticket.number(), participant.id())) {
            case Done<Ticket> done -> linked.run();
            case Refused<Ticket>(var refusal) -> TicketWords.tell(refusal);
        }
    }

    private static String name(Ticket ticket) {
        return Objects.requireNonNullElseGet(ticket.contact().name(), () -> translate("tickets.who.unlinked"));
    }

    private static Component line(String words, String style) {
        var line = new Paragraph(words);
        line.addClassNames("small", style);
        return line;
    }
}
