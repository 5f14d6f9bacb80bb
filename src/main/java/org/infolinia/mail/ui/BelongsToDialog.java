package org.infolinia.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.mail.inbound.Correction;
import org.infolinia.mail.inbound.IntakeEntry;

/** Asks for the ticket that a message should have gone to. */
class BelongsToDialog extends Dialog {

    private static final int MAXIMUM_LENGTH = 40;

    private final IntakeEntry entry;
    private final Correction correction;
    private final Consumer<String> done;
    private final TextField number = new TextField();

    /** @param done hears the ticket's number */
    BelongsToDialog(IntakeEntry entry, Correction correction, Consumer<String> done) {
        this.entry = entry;
        this.correction = correction;
        this.done = done;
        setHeaderTitle(getTranslation("mail.belongs-to"));
        number.setLabel(getTranslation("mail.belongs-to.number"));
        number.setPlaceholder("INF-20417");
        number.setMaxLength(MAXIMUM_LENGTH);
        number.setWidthFull();
        number.focus();
        add(new Paragraph(getTranslation("mail.belongs-to.explained")), number);
        getFooter()
                .add(
                        new Button(getTranslation("mail.cancel"), click -> close()),
                        Buttons.primary(Icon.ROUTE, getTranslation("mail.belongs-to.move"), Chord.SUBMIT, this::move));
    }

    private void move() {
        switch (correction.belongsTo(entry.id(), number.getValue())) {
            case Outcome.Done<String> moved -> {
                close();
                done.accept(number.getValue());
            }
            case Outcome.Refused<String>(var refusal) -> {
                number.setErrorMessage(
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
                number.setInvalid(true);
            }
        }
    }
}
