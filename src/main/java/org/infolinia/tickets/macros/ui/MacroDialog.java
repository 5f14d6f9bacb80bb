package org.infolinia.tickets.macros.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.function.Function;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.macros.Macro;
import org.infolinia.tickets.macros.Macro.Content;

/** A macro, new or changed, beside what it does. */
class MacroDialog extends Dialog {

    private final MacroForm form;
    private final transient Function<Content, Outcome<MacroEffects>> effects;
    private final transient Settling settling;
    private final transient Runnable afterwards;
    private final Div refusals = new Div();
    private final Div preview = new Div();
    private final Button save;

    /** What is done with what was written. */
    interface Settling {
        Outcome<Macro> settle(Content content);
    }

    /**
     * @param title its words
     * @param effects what it would do, or why the answer cannot be filled
     */
    MacroDialog(
            String title,
            MacroForm form,
            Function<Content, Outcome<MacroEffects>> effects,
            Settling settling,
            Runnable afterwards) {
        this.form = form;
        this.effects = effects;
        this.settling = settling;
        this.afterwards = afterwards;
        this.save = Buttons.primary(Icon.CHECK, getTranslation("tickets.macros.save"), Chord.SUBMIT, this::save);
        addClassName("text-module-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(title);
        preview.addClassNames("text-module-preview", "macro-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        var beside = new Div(new H3(getTranslation("tickets.macros.preview")), preview);
        var panes = new Div(form, beside);
        panes.addClassName("text-module-panes");
        add(refusals, panes);
        save.setDisableOnClick(true);
        save.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), save);
        form.onWriting(this::show);
        show();
        addOpenedChangeListener(change -> form.focusName());
    }

    private void show() {
        preview.removeAll();
        switch (effects.apply(form.content())) {
            case Outcome.Done<MacroEffects>(var known) -> preview.add(known);
            case Outcome.Refused<MacroEffects>(var refusal) -> preview.add(banner(refusal, Tone.WARN));
        }
    }

    private void save() {
        save.setEnabled(false);
        switch (settling.settle(form.content())) {
            case Outcome.Done<Macro> saved -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<Macro>(var refusal) -> {
                refusals.removeAll();
                refusals.add(banner(refusal, Tone.BAD));
                save.setEnabled(true);
            }
        }
    }

    private Banner banner(Refusal refusal, Tone tone) {
        return new Banner(
                Icon.ALERT,
                getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                tone);
    }
}
