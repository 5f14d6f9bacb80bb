package org.infolinia.tickets.texts.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.texts.TextModule;
import org.infolinia.tickets.texts.TextModuleDesk;

/** Says what stays before a text module is gone. */
class RemoveTextModuleDialog extends Dialog {

    private final transient TextModule module;
    private final transient TextModuleDesk desk;
    private final transient Runnable removed;
    private final Div refusals = new Div();

    RemoveTextModuleDialog(TextModule module, TextModuleDesk desk, Runnable removed) {
        this.module = module;
        this.desk = desk;
        this.removed = removed;
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(
                getTranslation("tickets.texts.remove") + ": " + module.content().name());
        var content = new Div(refusals, new Paragraph(getTranslation("tickets.texts.remove.consequence")));
        content.addClassName("settings-form");
        add(content);
        var confirm = Buttons.primary(Icon.CHECK, getTranslation("tickets.texts.remove"), Chord.SUBMIT, this::remove);
        confirm.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), confirm);
        addOpenedChangeListener(change -> confirm.focus());
    }

    private void remove() {
        switch (desk.remove(module)) {
            case Outcome.Done<TextModule> gone -> {
                close();
                removed.run();
            }
            case Outcome.Refused<TextModule>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.BAD));
            }
        }
    }
}
