package org.infolinia.tickets.views.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.views.TicketView;
import org.infolinia.tickets.views.TicketView.Stored;
import org.infolinia.tickets.views.ViewDefinition;

/** A view, new or changed. */
class ViewDialog extends Dialog {

    private final ViewForm form;
    private final transient Settling settling;
    private final transient Consumer<TicketView> saved;
    private final Div refusals = new Div();
    private final Button save;

    /** What is done with the definition. */
    interface Settling {
        Outcome<Stored> settle(ViewDefinition definition);
    }

    /** @param title key of its words */
    ViewDialog(String title, ViewForm form, Settling settling, Consumer<TicketView> saved) {
        this.form = form;
        this.settling = settling;
        this.saved = saved;
        this.save = Buttons.primary(Icon.CHECK, getTranslation("tickets.view.save"), Chord.SUBMIT, this::save);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation(title));
        var content = new Div(refusals, form);
        content.addClassName("settings-form");
        add(content);
        save.setDisableOnClick(true);
        save.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> form.focus());
    }

    private void save() {
        save.setEnabled(false);
        switch (settled()) {
            case Outcome.Done<Stored>(var view) -> {
                close();
                saved.accept(view);
            }
            case Outcome.Refused<Stored>(var refusal) -> refuse(refusal);
        }
    }

    private Outcome<Stored> settled() {
        return switch (form.definition()) {
            case Outcome.Done<ViewDefinition>(var definition) -> settling.settle(definition);
            case Outcome.Refused<ViewDefinition>(var refusal) -> Outcome.refused(refusal);
        };
    }

    private void refuse(Refusal refusal) {
        refusals.removeAll();
        refusals.add(new Banner(refusal, Tone.BAD));
        save.setEnabled(true);
    }
}
