package org.infolinia.tickets.fields.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.FieldDesk;

/** Says whether a field is removed or archived, and what stays, before it is done. */
class RemoveFieldDialog extends Dialog {

    private final transient CustomField field;
    private final transient FieldDesk desk;
    private final transient Runnable removed;
    private final Div refusals = new Div();

    RemoveFieldDialog(String label, CustomField field, FieldDesk desk, Runnable removed) {
        this.field = field;
        this.desk = desk;
        this.removed = removed;
        boolean isUsed = desk.isUsed(field);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation(isUsed ? "tickets.fields.archive" : "tickets.fields.remove") + ": " + label);
        var content = new Div(
                refusals,
                new Paragraph(getTranslation(
                        isUsed ? "tickets.fields.archive.consequence" : "tickets.fields.remove.consequence")));
        content.addClassName("settings-form");
        add(content);
        var confirm = Buttons.primary(
                Icon.CHECK,
                getTranslation(isUsed ? "tickets.fields.archive" : "tickets.fields.remove"),
                Chord.SUBMIT,
                this::remove);
        confirm.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), confirm);
        addOpenedChangeListener(change -> confirm.focus());
    }

    private void remove() {
        switch (desk.remove(field)) {
            case Done<CustomField> gone -> {
                close();
                removed.run();
            }
            case Refused<CustomField>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.BAD));
            }
        }
    }
}
