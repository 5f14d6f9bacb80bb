package org.infolinia.tickets.macros.ui;

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
import org.infolinia.tickets.macros.Macro;
import org.infolinia.tickets.macros.MacroDesk;

/** Says what stays before a macro is gone. */
class RemoveMacroDialog extends Dialog {

    private final transient Macro macro;
    private final transient MacroDesk desk;
    private final transient Runnable removed;
    private final Div refusals = new Div();

    RemoveMacroDialog(Macro macro, MacroDesk desk, Runnable removed) {
        this.macro = macro;
        this.desk = desk;
        this.removed = removed;
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(
                getTranslation("tickets.macros.remove") + ": " + macro.content().name());
        var content = new Div(refusals, new Paragraph(getTranslation("tickets.macros.remove.consequence")));
        content.addClassName("settings-form");
        add(content);
        var confirm = Buttons.primary(Icon.CHECK, getTranslation("tickets.macros.remove"), Chord.SUBMIT, this::remove);
        confirm.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), confirm);
        addOpenedChangeListener(change -> confirm.focus());
    }

    private void remove() {
        switch (desk.remove(macro)) {
            case Outcome.Done<Macro> gone -> {
                close();
                removed.run();
            }
            case Outcome.Refused<Macro>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.BAD));
            }
        }
    }
}
