package org.infolinia.tickets.asides.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.asides.Aside;
import org.infolinia.tickets.asides.AsideDrafts.Draft;
import org.infolinia.tickets.asides.AsideDrafts.Place;
import org.infolinia.tickets.asides.AsideLetter;
import org.infolinia.tickets.asides.BeginAside;

/** Whom else an agent asks about a ticket's matter, and what. */
class BeginAsideDialog extends Dialog {

    private final Ticket ticket;
    private final Place place;
    private final transient AsideRoom room;
    private final transient Consumer<Aside> begun;
    private final EmailField address = new EmailField();
    private final TextField subject = new TextField();
    private final LetterForm form;
    private final Button send;

    BeginAsideDialog(Ticket ticket, AsideRoom room, Consumer<Aside> begun) {
        this.ticket = ticket;
        this.place = new Place(ticket.number(), null);
        this.room = room;
        this.begun = begun;
        this.form = new LetterForm(ticket.number(), place, room, this::save);
        addClassName("aside-dialog");
        setHeaderTitle(getTranslation("tickets.asides.begin-title", ticket.number()));
        send = Buttons.primary(Icon.SEND, getTranslation("tickets.asides.send"), Chord.SUBMIT, this::send);
        send.setDisableOnClick(true);
        var apart = new Paragraph(getTranslation("tickets.asides.apart"));
        apart.addClassNames("small", "muted");
        describe();
        var body = new Div(apart, address, subject, form);
        body.addClassName("dialog-body");
        add(body);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), send);
        room.drafts().find(place).ifPresent(this::showDraft);
        addOpenedChangeListener(change -> address.focus());
    }

    private void describe() {
        address.setLabel(getTranslation("tickets.asides.address"));
        address.setRequiredIndicatorVisible(true);
        address.setWidthFull();
        address.setValueChangeMode(ValueChangeMode.LAZY);
        address.addValueChangeListener(this::saveTyped);
        subject.setLabel(getTranslation("tickets.subject"));
        subject.setHelperText(getTranslation("tickets.asides.subject-hint"));
        subject.setRequiredIndicatorVisible(true);
        subject.setMaxLength(BeginAside.MAXIMUM_SUBJECT_LENGTH);
        subject.setWidthFull();
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.addValueChangeListener(this::saveTyped);
    }

    private void showDraft(Draft draft) {
        form.showDraft(draft);
        address.setValue(draft.address());
        subject.setValue(draft.subject());
    }

    private void saveTyped(HasValue.ValueChangeEvent<String> change) {
        if (change.isFromClient()) {
            save();
        }
    }

    private void save() {
        form.showSaved(room.drafts().save(place, address.getValue(), subject.getValue(), form.text()));
    }

    private void send() {
        send.setEnabled(true);
        var to = EmailAddress.parse(address.getValue());
        address.setInvalid(to.isEmpty());
        address.setErrorMessage(getTranslation("tickets.asides.address-needed"));
        subject.setInvalid(subject.getValue().isBlank());
        subject.setErrorMessage(getTranslation("tickets.subject-needed"));
        if (to.isEmpty()) {
            address.focus();
        } else if (subject.isInvalid()) {
            subject.focus();
        } else {
            form.letter().ifPresent(letter -> send(to.get(), letter));
        }
    }

    private void send(EmailAddress to, AsideLetter letter) {
        switch (room.desk().begin(new BeginAside(ticket.number(), to, subject.getValue(), letter))) {
            case Done<Aside>(var aside) -> {
                close();
                begun.accept(aside);
            }
            case Refused<Aside>(var refusal) -> form.refuse(refusal);
        }
    }
}
