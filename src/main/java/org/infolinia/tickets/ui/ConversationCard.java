package org.infolinia.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.ui.parts.TicketWords;

/** The matter from its beginning: what came in, what went out, notes and what was done; above it why it is here. */
class ConversationCard extends Section {

    private static final String SCROLL_TO_END = "requestAnimationFrame(() => { this.scrollTop = this.scrollHeight; })";

    private static final String GO_TO =
            "requestAnimationFrame(() => { this.scrollIntoView({block: 'center'}); this.focus({preventScroll: true}); })";

    /** @param opened the message at which it is opened, or 0 for its end */
    ConversationCard(Ticket ticket, List<Message> messages, long opened, TicketFiles files, ReaderWords words) {
        addClassNames("card", "fill", "conversation");
        var heading = new H2(getTranslation("tickets.conversation"));
        heading.addClassName("visually-hidden");
        add(heading);
        reason(messages).map(this::whyHere).ifPresent(this::add);
        var log = new Div();
        log.addClassName("conversation-log");
        log.getElement().setAttribute("tabindex", "0");
        log.getElement().setAttribute("role", "log");
        log.getElement().setAttribute("aria-label", getTranslation("tickets.conversation"));
        boolean isAtEnd = messages.stream().noneMatch(message -> message.id() == opened);
        messages.forEach(message -> {
            var entry = new MessageEntry(ticket, message, files, words);
            log.add(entry);
            if (message.id() == opened) {
                goTo(entry);
            }
        });
        if (isAtEnd) {
            log.getElement().executeJs(SCROLL_TO_END);
        }
        add(log);
    }

    private static void goTo(MessageEntry entry) {
        entry.addClassName("entry-found");
        entry.getElement().setAttribute("tabindex", "-1");
        entry.getElement().executeJs(GO_TO);
    }

    private Component whyHere(Words why) {
        var name = new Span(getTranslation("tickets.why-here"));
        name.addClassName("strong");
        var sentence = new Paragraph(name, new Span(" " + TicketWords.of(why)));
        sentence.addClassName("grow");
        var line = new Div(Icon.ROUTE.create(), sentence);
        line.addClassName("why-here");
        return line;
    }

    private static Optional<Words> reason(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.direction() == Direction.IN)
                .map(Message::words)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
