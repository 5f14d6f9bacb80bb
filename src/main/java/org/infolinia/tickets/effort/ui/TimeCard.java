package org.infolinia.tickets.effort.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.effort.TimeDesk;
import org.infolinia.tickets.effort.TimeEntry;
import org.infolinia.tickets.effort.TimeEntry.Spent;
import org.infolinia.tickets.panel.TicketCard;
import org.jspecify.annotations.Nullable;

/** Who worked on a ticket for how long, and where more is booked. */
class TimeCard extends TicketCard {

    private static final int NOTHING_ENTERED = 0;

    private final TicketNumber number;
    private final transient TimeDesk desk;
    private final transient Formats formats;
    private final Span sum = new Span();
    private final Div refused = new Div();
    private final IntegerField minutes = new IntegerField();
    private final TextField note = new TextField();
    private final Button book;
    private final Div form;
    private final UnorderedList list = new UnorderedList();
    private transient List<TimeEntry> shown = List.of();
    private transient @Nullable TimeEntry inHand;

    TimeCard(TicketNumber number, TimeDesk desk, Formats formats) {
        super(translate("tickets.time"));
        this.number = number;
        this.desk = desk;
        this.formats = formats;
        this.book = Buttons.plain(Icon.PLUS, "", this::settle);
        this.form = new Div(minutes, note, book);
        addClassName("effort");
        sum.addClassNames("small", "muted", "unwrapped");
        sum.getElement().setAttribute("role", "status");
        minutes.setAriaLabel(getTranslation("tickets.time.minutes-label"));
        minutes.setPlaceholder(getTranslation("tickets.time.minutes-hint"));
        minutes.setManualValidation(true);
        note.setAriaLabel(getTranslation("tickets.time.note"));
        note.setPlaceholder(getTranslation("tickets.time.note"));
        note.setMaxLength(TimeEntry.MAXIMUM_NOTE_LENGTH);
        minutes.addKeyPressListener(Key.ENTER, pressed -> settle());
        note.addKeyPressListener(Key.ENTER, pressed -> settle());
        form.addClassName("effort-form");
        list.addClassName("effort-list");
        takeInHand(null);
        with(refused, form, list);
        withHeader(sum);
    }

    @Override
    public void show(Ticket ticket) {
        form.setVisible(ticket.mergedInto() == null);
        show(desk.of(number));
    }

    private void show(List<TimeEntry> entries) {
        int total = entries.stream().mapToInt(entry -> entry.spent().minutes()).sum();
        sum.setText(entries.isEmpty() ? "" : getTranslation("tickets.time.sum", TimeWords.of(total)));
        list.setVisible(!entries.isEmpty());
        if (!entries.equals(shown)) {
            shown = entries;
            list.removeAll();
            entries.forEach(entry -> list.add(line(entry)));
        }
    }

    private ListItem line(TimeEntry entry) {
        var facts = new Span(entry.agentName() + ", " + formats.moment(entry.bookedAt(), getLocale()));
        facts.addClassNames("tiny", "muted");
        var what = new Div(new Span(TimeWords.of(entry.spent())), facts);
        what.addClassName("effort-entry");
        return entry.isMendable()
                ? new ListItem(
                        what,
                        deed(Icon.PENCIL, "tickets.time.mend", entry, () -> {
                            takeInHand(entry);
                            minutes.focus();
                        }),
                        deed(Icon.X, "tickets.time.remove", entry, () -> accept(desk.remove(number, entry.id()))))
                : new ListItem(what);
    }

    private Button deed(Icon icon, String key, TimeEntry entry, Runnable deed) {
        var button = Buttons.plain(icon, "", deed);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key) + ": " + TimeWords.of(entry.spent()));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    /** @param entry what is about to be mended; null for something new */
    private void takeInHand(@Nullable TimeEntry entry) {
        inHand = entry;
        var said = getTranslation(entry == null ? "tickets.time.book" : "tickets.time.save");
        book.setIcon((entry == null ? Icon.PLUS : Icon.CHECK).create());
        book.setAriaLabel(said);
        book.setTooltipText(said);
        minutes.setInvalid(false);
        if (entry == null) {
            minutes.clear();
            note.clear();
        } else {
            minutes.setValue(entry.spent().minutes());
            note.setValue(entry.spent().note());
        }
    }

    private void settle() {
        var spent = new Spent(Optional.ofNullable(minutes.getValue()).orElse(NOTHING_ENTERED), note.getValue());
        var entry = inHand;
        accept(entry == null ? desk.book(number, spent) : desk.mend(number, entry.id(), spent));
    }

    private void accept(Outcome<List<TimeEntry>> outcome) {
        refused.removeAll();
        switch (outcome) {
            case Done<List<TimeEntry>>(var entries) -> {
                takeInHand(null);
                show(entries);
            }
            case Refused<List<TimeEntry>>(var refusal) ->
                refused.add(new Banner(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.BAD));
        }
        minutes.focus();
    }
}
