package org.infolinia.tickets.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.desk.Correction;
import org.infolinia.tickets.desk.CorrectionDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.ui.parts.Collisions;
import org.infolinia.tickets.ui.parts.TicketWords;

/** What a ticket is called, in which language its contact is answered and who that is, to be put right. */
class CorrectDialog extends Dialog {

    private final transient CorrectionDesk desk;
    private final transient TicketFiles files;
    private final transient Runnable corrected;
    private final Div refusals = new Div();
    private final TextField subject = new TextField();
    private final Select<Language> language = new Select<>();
    private final TextField name = new TextField();
    private final TextField address = new TextField();
    private transient Ticket ticket;

    CorrectDialog(Ticket ticket, CorrectionDesk desk, TicketFiles files, Runnable corrected) {
        this.ticket = ticket;
        this.desk = desk;
        this.files = files;
        this.corrected = corrected;
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("tickets.correct.title", ticket.number()));
        refusals.getElement().setAttribute("aria-live", "assertive");
        arrange();
        var form = new Div(refusals, subject, language, name, address);
        form.addClassName("settings-form");
        add(form);
        var save = Buttons.primary(Icon.CHECK, getTranslation("tickets.correct.save"), Chord.SUBMIT, this::save);
        save.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> subject.focus());
    }

    private void arrange() {
        subject.setLabel(getTranslation("tickets.field.SUBJECT"));
        subject.setMaxLength(OpenTicket.MAXIMUM_SUBJECT_LENGTH);
        subject.setValue(ticket.subject());
        language.setLabel(getTranslation("tickets.field.LANGUAGE"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> getTranslation("tickets.language." + each));
        language.setValue(ticket.language());
        name.setLabel(getTranslation("tickets.correct.name"));
        name.setMaxLength(Correction.MAXIMUM_NAME_LENGTH);
        name.setValue(nameIn(ticket));
        address.setLabel(getTranslation("tickets.correct.address"));
        address.setMaxLength(EmailAddress.MAXIMUM_LENGTH);
        address.setPlaceholder(TicketWords.address(ticket).orElse(""));
        address.setHelperText(getTranslation("tickets.correct.address-hint"));
        subject.setWidthFull();
        language.setWidthFull();
        name.setWidthFull();
        address.setWidthFull();
    }

    private void save() {
        var typed = address.getValue().strip();
        var parsed = EmailAddress.parse(typed);
        if (!typed.isEmpty() && parsed.isEmpty()) {
            address.setErrorMessage(getTranslation("tickets.correct.address-wrong"));
            address.setInvalid(true);
            address.focus();
            return;
        }
        address.setInvalid(false);
        var said = name.getValue().strip();
        var contact = new Contact(
                said.isEmpty() ? null : said, parsed.orElse(ticket.contact().address()));
        switch (desk.correct(ticket, new Correction(subject.getValue(), language.getValue(), contact))) {
            case Done<Ticket> done -> {
                close();
                corrected.run();
            }
            case Refused<Ticket>(Refusal refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(refusal, Tone.BAD));
                if (refusal.code().equals(Collisions.CODE)) {
                    files.find(ticket.number()).ifPresent(this::showUnder);
                }
            }
        }
    }

    /** What was not touched becomes what it is now; what was typed stays, and is saved over it when that is still wanted. */
    private void showUnder(Ticket now) {
        if (subject.getValue().equals(ticket.subject())) {
            subject.setValue(now.subject());
        }
        if (language.getValue() == ticket.language()) {
            language.setValue(now.language());
        }
        if (name.getValue().strip().equals(nameIn(ticket))) {
            name.setValue(nameIn(now));
        }
        address.setPlaceholder(TicketWords.address(now).orElse(""));
        ticket = now;
    }

    private static String nameIn(Ticket ticket) {
        return Optional.ofNullable(ticket.contact().name()).orElse("");
    }
}
