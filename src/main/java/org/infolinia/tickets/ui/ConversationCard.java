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
import java.util.function.Function;
import java.util.stream.IntStream;
import org.infolinia.kit.Buttons;
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

    /** More than anybody reads at once; what is earlier is shown when it is asked for. */
    static final int SHOWN_AT_ONCE = 100;

    private final transient Function<Message, MessageEntry> entries;
    private final Div log = new Div();

    /** @param opened the message at which it is opened, or 0 for its end */
    ConversationCard(Ticket ticket, List<Message> messages, long opened, TicketFiles files, ReaderWords words) {
        entries = message -> new MessageEntry(ticket, message, files, words);
        addClassNames("card", "fill", "conversation");
        var heading = new H2(getTranslation("tickets.conversation"));
        heading.addClassName("visually-hidden");
        add(heading);
        reason(messages).map(this::whyHere).ifPresent(this::add);
        log.addClassName("conversation-log");
        log.getElement().setAttribute("tabindex", "0");
        log.getElement().setAttribute("role", "log");
        log.getElement().setAttribute("aria-label", getTranslation("tickets.conversation"));
        show(messages, opened);
        add(log);
    }

    private void show(List<Message> messages, long opened) {
        int found = IntStream.range(0, messages.size())
                .filter(place -> messages.get(place).id() == opened)
                .findFirst()
                .orElse(-1);
        int from = Math.max(0, messages.size() - SHOWN_AT_ONCE);
        int first = found < 0 ? from : Math.min(found, from);
        messages.subList(first, messages.size()).forEach(message -> log.add(entries.apply(message)));
        if (found < 0) {
            log.getElement().executeJs(SCROLL_TO_END);
        } else {
            var entry = log.getComponentAt(found - first);
            entry.addClassName("entry-found");
            goTo(entry);
        }
        offerEarlier(messages.subList(0, first));
    }

    private void offerEarlier(List<Message> earlier) {
        if (!earlier.isEmpty()) {
            var more = Buttons.plain(
                    Icon.HISTORY, getTranslation("tickets.conversation.earlier", earlier.size()), () -> {});
            more.addClickListener(click -> {
                log.remove(more);
                showBefore(earlier);
            });
            log.addComponentAsFirst(more);
        }
    }

    /** The reader goes on at the last of those that came up. */
    private void showBefore(List<Message> earlier) {
        int from = Math.max(0, earlier.size() - SHOWN_AT_ONCE);
        var shown = earlier.subList(from, earlier.size()).stream().map(entries).toList();
        shown.reversed().forEach(log::addComponentAsFirst);
        goTo(shown.getLast());
        offerEarlier(earlier.subList(0, from));
    }

    private static void goTo(Component entry) {
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
