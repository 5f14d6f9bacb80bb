package org.infolinia.calls.cases.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiFunction;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;

/** To which ticket of the caller's a note goes, and what it says; the note of the call is a beginning. */
class AddToTicketDialog extends Dialog {

    private static final int MAXIMUM_LENGTH = 20_000;
    private static final int ROWS = 4;

    private final RadioButtonGroup<Ticket> tickets = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();
    private final Div refusals = new Div();
    private final transient BiFunction<TicketNumber, String, Outcome<Ticket>> add;
    private final transient Runnable added;

    AddToTicketDialog(
            List<Ticket> open, String note, BiFunction<TicketNumber, String, Outcome<Ticket>> add, Runnable added) {
        this.add = add;
        this.added = added;
        addClassName("add-to-ticket");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("calls.add-to-ticket"));
        getFooter().add(Buttons.plain(Icon.X, getTranslation("calls.cancel"), Chord.CLOSE, this::close));
        if (open.isEmpty()) {
            add(new EmptyState(Icon.TICKET, getTranslation("calls.add-to-ticket.none")));
            return;
        }
        arrange(open, note);
        var form = new Div(tickets, words, refusals);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(Buttons.primary(Icon.CHECK, getTranslation("calls.add-to-ticket.add"), Chord.SUBMIT, this::add));
        words.focus();
    }

    private void arrange(List<Ticket> open, String note) {
        tickets.setLabel(getTranslation("calls.add-to-ticket.which"));
        tickets.setItems(open);
        tickets.setItemLabelGenerator(ticket -> ticket.number() + " · " + ticket.subject());
        tickets.setValue(open.getFirst());
        words.setLabel(getTranslation("calls.add-to-ticket.words"));
        words.setMaxLength(MAXIMUM_LENGTH);
        words.setMinRows(ROWS);
        words.setValue(note);
        words.setWidthFull();
        refusals.getElement().setAttribute("aria-live", "polite");
    }

    private void add() {
        words.setInvalid(words.getValue().isBlank());
        words.setErrorMessage(getTranslation("tickets.text-needed"));
        if (words.isInvalid()) {
            words.focus();
            return;
        }
        switch (add.apply(tickets.getValue().number(), words.getValue())) {
            case Outcome.Done<Ticket> done -> {
                close();
                added.run();
            }
            case Outcome.Refused<Ticket>(Refusal refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.WARN));
            }
        }
    }
}
