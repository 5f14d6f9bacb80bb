package org.infolinia.tickets.asides.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.List;
import java.util.function.Predicate;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.asides.Aside;
import org.infolinia.tickets.asides.AsideNumber;
import org.infolinia.tickets.panel.TicketCard;
import org.jspecify.annotations.Nullable;

/** With whom else a ticket's matter is talked over, since when, and whose turn it is. */
class AsidesCard extends TicketCard implements AfterNavigationObserver {

    /** What names, in the address of the ticket, the aside that is opened with it. */
    private static final String ASIDE = "aside";

    private final transient AsideRoom room;
    private final Paragraph standing = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Button begin;
    private transient Ticket ticket;
    private transient List<Aside> shown = List.of();
    private @Nullable AsideDialog open;

    AsidesCard(Ticket ticket, AsideRoom room) {
        super(translate("tickets.asides"));
        this.ticket = ticket;
        this.room = room;
        addClassName("asides");
        begin = Buttons.plain(Icon.MAIL_OUT, getTranslation("tickets.asides.begin"), Chord.ASIDE, this::begin);
        begin.addThemeVariants(ButtonVariant.TERTIARY);
        standing.addClassNames("small", "quiet");
        list.addClassName("aside-list");
        with(standing, list);
        withHeader(begin);
    }

    /** Drawn anew only when something else is to be seen, so that the keyboard stays where it is. */
    @Override
    public void show(Ticket current) {
        ticket = current;
        begin.setEnabled(current.mergedInto() == null && current.state() != State.CLOSED);
        var asides = room.shelf().of(current.number());
        standing.setText(standing(asides));
        list.setVisible(!asides.isEmpty());
        if (!asides.equals(shown)) {
            shown = asides;
            list.removeAll();
            asides.forEach(aside -> list.add(line(aside)));
        }
        if (open != null) {
            open.refresh();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(ASIDE).stream()
                .flatMap(wanted -> shown.stream()
                        .map(Aside::number)
                        .filter(number -> wanted.equals(Long.toString(number.value()))))
                .forEach(this::open);
    }

    private String standing(List<Aside> asides) {
        long ours = count(asides, state -> state.isOurTurn());
        long theirs = count(asides, state -> state == Aside.State.AWAITED);
        if (asides.isEmpty()) {
            return getTranslation("tickets.asides.none");
        }
        return ours + theirs == 0
                ? getTranslation("tickets.asides.all-closed")
                : getTranslation("tickets.asides.standing", ours, theirs);
    }

    private static long count(List<Aside> asides, Predicate<Aside.State> wanted) {
        return asides.stream().map(Aside::state).filter(wanted).count();
    }

    private ListItem line(Aside aside) {
        var name = new Button(aside.address().value(), click -> open(aside.number()));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.addClassName("aside-open");
        name.setAriaLabel(getTranslation(
                "tickets.asides.open", aside.address().value(), aside.subject(), AsideWords.of(aside.state())));
        var head = new Div(name, AsideWords.badge(aside.state()));
        head.addClassName("relation-head");
        var since = new Span(getTranslation(
                "tickets.asides.since",
                room.formats().moment(aside.turnedAt(), getLocale()),
                room.names().inWords(aside.begunBy(), getLocale()),
                aside.messages()));
        since.addClassNames("small", "quiet");
        var what = new Div(head, new Span(aside.subject()), since);
        what.addClassName("relation");
        if (!aside.ticket().equals(ticket.number())) {
            var begunOn = new Span(getTranslation("tickets.asides.begun-on", aside.ticket()));
            begunOn.addClassNames("small", "quiet");
            what.add(begunOn);
        }
        return new ListItem(what);
    }

    private void begin() {
        new BeginAsideDialog(ticket, room, begun -> {
                    show(ticket);
                    begin.focus();
                })
                .open();
    }

    private void open(AsideNumber number) {
        var dialog = new AsideDialog(ticket, number, room, () -> show(ticket));
        open = dialog;
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                open = null;
                show(ticket);
                focusOn(number);
            }
        });
        dialog.open();
    }

    /** The line from which it was opened, which may have been drawn anew meanwhile. */
    private void focusOn(AsideNumber number) {
        for (int place = 0; place < shown.size(); place++) {
            if (shown.get(place).number().equals(number)) {
                list.getElement()
                        .getChild(place)
                        .executeJs("setTimeout(() => this.querySelector('vaadin-button')?.focus())");
            }
        }
    }
}
