package org.infolinia.tickets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.book.TicketShelf;
import org.jspecify.annotations.Nullable;

/** Who changed which property from what to what, newest first. */
class ChangesCard extends Card {

    private final ProgramId program;
    private final ChangeWords words;
    private final Map<Value, String> said = new HashMap<>();
    private final Formats formats;
    private final Locale locale;
    private final transient IntFunction<List<TicketChange>> changes;
    private final UnorderedList list = new UnorderedList();
    private final Button earlier =
            Buttons.plain(Icon.CLOCK, getTranslation("tickets.changes.earlier"), this::showEarlier);
    private final Paragraph none = new Paragraph(getTranslation("tickets.changes.none"));
    private transient List<TicketChange> shown = List.of();

    /** Many changes have the same values, and each is looked up once. */
    private record Value(Field field, String value) {}

    /** @param changes those behind as many newer ones, at most {@value TicketShelf#CHANGES_AT_ONCE} */
    ChangesCard(
            ProgramId program,
            IntFunction<List<TicketChange>> changes,
            ChangeWords words,
            Formats formats,
            Locale locale) {
        super(translate("tickets.changes"));
        this.program = program;
        this.words = words;
        this.formats = formats;
        this.locale = locale;
        this.changes = changes;
        list.addClassName("changes");
        none.addClassNames("small", "quiet");
        with(none, list, earlier);
        showFromTheNewest(changes.apply(0));
    }

    /** Puts what has happened since above the others; earlier ones that somebody has opened stay. */
    void refresh() {
        var newest = changes.apply(0);
        int known = shown.isEmpty() ? -1 : newest.indexOf(shown.getFirst());
        if (known < 0) {
            showFromTheNewest(newest);
            return;
        }
        var fresh = newest.subList(0, known);
        fresh.reversed().forEach(change -> list.addComponentAsFirst(line(change)));
        shown = Stream.concat(fresh.stream(), shown.stream()).toList();
    }

    private void showFromTheNewest(List<TicketChange> newest) {
        list.removeAll();
        shown = List.of();
        show(newest);
    }

    private void show(List<TicketChange> more) {
        more.forEach(change -> list.add(line(change)));
        shown = Stream.concat(shown.stream(), more.stream()).toList();
        none.setVisible(shown.isEmpty());
        list.setVisible(!shown.isEmpty());
        earlier.setVisible(more.size() == TicketShelf.CHANGES_AT_ONCE);
    }

    /** The keyboard goes on where the earlier ones begin. */
    private void showEarlier() {
        int before = shown.size();
        show(changes.apply(before));
        list.getChildren().skip(before).findFirst().ifPresent(first -> {
            first.getElement().setAttribute("tabindex", "-1");
            first.getElement().callJsFunction("focus");
        });
    }

    private ListItem line(TicketChange change) {
        var moment = new Span(moment(change));
        moment.addClassName("quiet");
        return new ListItem(moment, sentence(change));
    }

    private Component sentence(TicketChange change) {
        return new Span(getTranslation(
                "tickets.change",
                words.by(change, locale),
                words.field(change, locale),
                words(change.field(), change.before()),
                words(change.field(), change.after())));
    }

    private String words(Field field, @Nullable String value) {
        return value == null
                ? words.of(program, field, null, locale)
                : said.computeIfAbsent(new Value(field, value), unsaid -> words.of(program, field, value, locale));
    }

    /** The time for today, the day for earlier. */
    private String moment(TicketChange change) {
        var day = LocalDate.ofInstant(change.at(), formats.zone());
        return day.equals(formats.today()) ? formats.time(change.at(), locale) : formats.day(day, locale);
    }
}
