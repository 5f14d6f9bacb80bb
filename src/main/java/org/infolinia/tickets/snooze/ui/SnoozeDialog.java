package org.infolinia.tickets.snooze.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.snooze.SnoozeChoices;
import org.infolinia.tickets.snooze.SnoozeChoices.Choice;
import org.infolinia.tickets.ui.parts.Collisions;

/** Until when a ticket is put aside, one of the usual moments or a day and a time, and what becomes of it then. */
class SnoozeDialog extends Dialog {

    private static final Duration TIME_STEP = Duration.ofMinutes(30);

    private final transient Ticket ticket;
    private final transient SnoozeChoices choices;
    private final transient TicketDesk desk;
    private final transient Collisions collisions;
    private final transient Formats formats;
    private final transient Runnable snoozed;
    private final Div refusals = new Div();
    private final RadioButtonGroup<Then> then = new RadioButtonGroup<>();
    private final Div usual = new Div();
    private final Paragraph consequence = new Paragraph();
    private final DayPicker day = new DayPicker();
    private final TimePicker time = new TimePicker();

    SnoozeDialog(
            Ticket ticket,
            SnoozeChoices choices,
            TicketDesk desk,
            Collisions collisions,
            Formats formats,
            Runnable snoozed) {
        this.ticket = ticket;
        this.choices = choices;
        this.desk = desk;
        this.collisions = collisions;
        this.formats = formats;
        this.snoozed = snoozed;
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("tickets.snooze.title", ticket.number().toString()));
        usual.addClassName("snooze-choices");
        consequence.addClassNames("small", "muted");
        then.setLabel(getTranslation("tickets.snooze.then"));
        then.setItems(Then.values());
        then.setItemLabelGenerator(each -> getTranslation("tickets.snooze.then." + each));
        then.addValueChangeListener(change -> offer());
        then.setValue(Then.REMIND);
        var content = new Div(refusals, then, usual, moment(), consequence);
        content.addClassName("settings-form");
        add(content);
        var confirm = Buttons.primary(Icon.MOON, getTranslation("tickets.snooze"), Chord.SUBMIT, this::untilChosen);
        confirm.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), confirm);
        addOpenedChangeListener(change ->
                usual.getChildren().findFirst().map(Button.class::cast).ifPresent(Button::focus));
    }

    private void offer() {
        usual.removeAll();
        choices.of(ticket.program(), then.getValue()).forEach(choice -> usual.add(button(choice)));
        consequence.setText(getTranslation("tickets.snooze.consequence." + then.getValue()));
    }

    private Button button(Choice choice) {
        var words = getTranslation("tickets.snooze.choice." + choice.name());
        return new Button(words + " · " + formats.moment(choice.until(), getLocale()), click -> until(choice.until()));
    }

    private Div moment() {
        day.setLabel(getTranslation("tickets.snooze.day"));
        day.setMin(formats.today());
        time.setLabel(getTranslation("tickets.snooze.time"));
        time.setLocale(getLocale());
        time.setStep(TIME_STEP);
        time.setValue(SnoozeChoices.MORNING);
        var moment = new Div(day, time);
        moment.addClassName("snooze-moment");
        return moment;
    }

    private void untilChosen() {
        if (day.isEmpty() || time.isEmpty()) {
            refuse(Refusal.of("snooze-moment"));
        } else {
            until(choices.at(day.getValue(), time.getValue()));
        }
    }

    private void until(Instant moment) {
        var edit = new ToSnooze(moment, then.getValue());
        settle(edit, desk.change(ticket, edit));
    }

    private void settle(ToSnooze edit, Outcome<Ticket> outcome) {
        switch (outcome) {
            case Outcome.Done<Ticket> done -> {
                close();
                snoozed.run();
            }
            case Outcome.Refused<Ticket>(var refusal) -> {
                refuse(refusal);
                if (refusal.code().equals(Collisions.CODE)) {
                    ask(edit);
                }
            }
        }
    }

    /** Who has chosen another moment meanwhile, and which of both it shall be. */
    private void ask(ToSnooze edit) {
        collisions
                .newest(ticket.number(), change -> change.field() == Field.SNOOZE)
                .ifPresent(first -> {
                    refusals.removeAll();
                    refusals.add(collisions.question(
                            first,
                            getTranslation("tickets.field.SNOOZE"),
                            said(Optional.ofNullable(first.after()).map(Snooze::read)),
                            said(Optional.ofNullable(edit.snooze())),
                            this::close,
                            () -> settle(edit, desk.change(ticket.number(), edit))));
                });
    }

    private String said(Optional<Snooze> snooze) {
        return snooze.map(aside -> formats.moment(aside.until(), getLocale()))
                .orElseGet(() -> getTranslation("tickets.nothing"));
    }

    private void refuse(Refusal refusal) {
        refusals.removeAll();
        refusals.add(new Banner(refusal, Tone.BAD));
    }
}
