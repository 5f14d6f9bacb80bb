package org.infolinia.tickets.views.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.views.TicketView;
import org.infolinia.tickets.views.TicketView.Stored;
import org.infolinia.tickets.views.ViewDesk;

/** Says who loses a view before it is gone. */
class RemoveViewDialog extends Dialog {

    private final transient Stored view;
    private final transient ViewDesk desk;
    private final transient Consumer<TicketView> removed;
    private final Div refusals = new Div();

    RemoveViewDialog(Stored view, ViewDesk desk, Consumer<TicketView> removed) {
        this.view = view;
        this.desk = desk;
        this.removed = removed;
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("tickets.view.remove") + ": " + view.name());
        var consequence = view.isShared() ? "tickets.view.remove.shared" : "tickets.view.remove.own";
        var content = new Div(refusals, new Paragraph(getTranslation(consequence)));
        content.addClassName("settings-form");
        add(content);
        var confirm = Buttons.primary(Icon.CHECK, getTranslation("tickets.view.remove"), Chord.SUBMIT, this::remove);
        confirm.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), confirm);
        addOpenedChangeListener(change -> confirm.focus());
    }

    private void remove() {
        switch (desk.remove(view)) {
            case Outcome.Done<Stored>(var gone) -> {
                close();
                removed.accept(gone);
            }
            case Outcome.Refused<Stored>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.BAD));
            }
        }
    }
}
