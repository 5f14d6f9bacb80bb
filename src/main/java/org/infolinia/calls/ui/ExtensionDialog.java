package org.infolinia.calls.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.infolinia.calls.extension.Extensions;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;

/** At which telephone the agent sits. */
class ExtensionDialog extends Dialog {

    private static final int LONGEST = 40;

    private final transient Extensions extensions;
    private final TextField field = new TextField();

    ExtensionDialog(Extensions extensions) {
        this.extensions = extensions;
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("calls.extension"));
        field.setLabel(getTranslation("calls.extension.label"));
        field.setHelperText(getTranslation("calls.extension.hint"));
        field.setMaxLength(LONGEST);
        extensions.mine().ifPresent(field::setValue);
        field.setWidthFull();
        field.addValueChangeListener(change -> field.setInvalid(false));
        var form = new Div(field);
        form.addClassName("settings-form");
        add(form);
        var save = Buttons.primary(Icon.CHECK, getTranslation("calls.extension.save"), Chord.SUBMIT, this::save);
        save.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("calls.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> field.focus());
    }

    private void save() {
        switch (extensions.bind(field.getValue())) {
            case Outcome.Done<String> done -> close();
            case Outcome.Refused<String>(var refusal) -> {
                field.setInvalid(true);
                field.setErrorMessage(getTranslation(refusal.messageKey()));
                field.focus();
            }
        }
    }
}
