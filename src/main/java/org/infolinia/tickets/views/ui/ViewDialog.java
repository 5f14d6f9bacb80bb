package org.infolinia.tickets.views.ui;

import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.settings.ui.SettlingDialog;
import org.infolinia.tickets.views.TicketView;
import org.infolinia.tickets.views.TicketView.Stored;
import org.infolinia.tickets.views.ViewDefinition;

/** A view, new or changed. */
class ViewDialog extends SettlingDialog<Stored> {

    private final ViewForm form;
    private final transient Settling settling;

    /** What is done with the definition. */
    interface Settling {
        Outcome<Stored> settle(ViewDefinition definition);
    }

    /** @param title key of its words */
    ViewDialog(String title, ViewForm form, Settling settling, Consumer<TicketView> saved) {
        super(title, "tickets.view.save", saved::accept);
        this.form = form;
        this.settling = settling;
        addClassName("narrow-dialog");
        ask(form);
        addOpenedChangeListener(change -> form.focus());
    }

    @Override
    protected Outcome<Stored> settle() {
        return switch (form.definition()) {
            case Outcome.Done<ViewDefinition>(var definition) -> settling.settle(definition);
            case Outcome.Refused<ViewDefinition>(var refusal) -> Outcome.refused(refusal);
        };
    }
}
