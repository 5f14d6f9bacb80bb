package org.infolinia.tickets.texts.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.texts.TextModule;
import org.infolinia.tickets.texts.TextModule.Content;
import org.infolinia.tickets.texts.TextModuleDesk;

/** A text module, new or changed, beside what it becomes in an answer. */
class TextModuleDialog extends Dialog {

    private final TextModuleForm form;
    private final transient TextModuleDesk desk;
    private final transient Settling settling;
    private final transient Runnable afterwards;
    private final Div refusals = new Div();
    private final Div preview = new Div();
    private final Button save;

    /** What is done with what was written. */
    interface Settling {
        Outcome<TextModule> settle(Content content);
    }

    /** @param title its words */
    TextModuleDialog(String title, TextModuleForm form, TextModuleDesk desk, Settling settling, Runnable afterwards) {
        this.form = form;
        this.desk = desk;
        this.settling = settling;
        this.afterwards = afterwards;
        this.save = Buttons.primary(Icon.CHECK, getTranslation("tickets.texts.save"), Chord.SUBMIT, this::save);
        addClassName("text-module-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(title);
        preview.addClassName("text-module-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        var beside = new Div(new H3(getTranslation("tickets.texts.preview")), preview);
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
        switch (desk.preview(form.content(), form.programName())) {
            case Outcome.Done<String>(var text) ->
                preview.setText(text.isEmpty() ? getTranslation("tickets.texts.preview.empty") : text);
            case Outcome.Refused<String>(var refusal) -> preview.add(banner(refusal, Tone.WARN));
        }
    }

    private void save() {
        save.setEnabled(false);
        switch (settling.settle(form.content())) {
            case Outcome.Done<TextModule> saved -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<TextModule>(var refusal) -> {
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
