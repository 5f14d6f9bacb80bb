package org.infolinia.tickets.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;

/** Another ticket, found by what is typed and chosen among what is found. */
public final class TicketChoice extends Div {

    private static final int TYPING_PAUSE_MILLISECONDS = 300;

    private final transient Function<String, List<Ticket>> search;
    private final TextField typed = new TextField();
    private final RadioButtonGroup<Ticket> found = new RadioButtonGroup<>();
    private final Paragraph nothing;

    /**
     * What the choice is called.
     *
     * @param nothing what is said when nothing is found
     */
    public record Words(String typed, String hint, String found, String nothing) {}

    /** @param search is given what was typed, at first nothing */
    public TicketChoice(Words words, int maximumLength, Function<String, List<Ticket>> search) {
        this.search = search;
        this.nothing = new Paragraph(words.nothing());
        addClassName("ticket-choice");
        typed.setLabel(words.typed());
        typed.setHelperText(words.hint());
        typed.setMaxLength(maximumLength);
        typed.setPrefixComponent(Icon.SEARCH.create());
        typed.setClearButtonVisible(true);
        typed.setWidthFull();
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(TYPING_PAUSE_MILLISECONDS);
        typed.addValueChangeListener(change -> look());
        found.setLabel(words.found());
        found.addClassName("ticket-choice-found");
        found.setRenderer(new ComponentRenderer<>(TicketChoice::line));
        nothing.addClassNames("small", "muted");
        nothing.getElement().setAttribute("role", "status");
        add(typed, found, nothing);
        look();
    }

    public Optional<Ticket> chosen() {
        return found.getOptionalValue();
    }

    public void whenChosen(Runnable then) {
        found.addValueChangeListener(change -> then.run());
    }

    public void focus() {
        typed.focus();
    }

    /** What was chosen stays chosen as long as it is among what is found. */
    private void look() {
        var before = chosen().map(Ticket::number);
        var tickets = search.apply(typed.getValue());
        found.setItems(tickets);
        found.setVisible(!tickets.isEmpty());
        nothing.setVisible(tickets.isEmpty() && !typed.isEmpty());
        before.flatMap(number -> numbered(tickets, number))
                .or(() -> named(tickets))
                .ifPresent(found::setValue);
    }

    /** Whoever typed a number has chosen; that of a merged ticket may have found one with another number. */
    private Optional<Ticket> named(List<Ticket> tickets) {
        return TicketNumber.parse(typed.getValue())
                .flatMap(number -> tickets.size() == 1 ? tickets.stream().findFirst() : numbered(tickets, number));
    }

    private static Optional<Ticket> numbered(List<Ticket> tickets, TicketNumber number) {
        return tickets.stream().filter(ticket -> ticket.number().equals(number)).findFirst();
    }

    private static Component line(Ticket ticket) {
        var first = new Div(TicketWords.number(ticket.number()), TicketWords.badge(ticket.state()));
        first.addClassName("ticket-choice-line");
        var whose = new Span(TicketWords.whose(ticket));
        whose.addClassNames("small", "muted");
        var line = new Div(first, new Span(ticket.subject()), whose);
        line.addClassName("ticket-choice-ticket");
        return line;
    }
}
