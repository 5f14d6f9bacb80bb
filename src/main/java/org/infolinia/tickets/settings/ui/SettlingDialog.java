package org.infolinia.tickets.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;

/**
 * Something new or changed. It stays open until what was written is settled, and says why it is not.
 *
 * @param <T> what comes of it
 */
public abstract class SettlingDialog<T> extends Dialog {

    private final transient Consumer<T> afterwards;
    private final Div refusals = new Div();
    private final Button save;

    /**
     * @param title key of its words
     * @param save key of the words of the button that settles it
     * @param afterwards is given what came of it
     */
    protected SettlingDialog(String title, String save, Consumer<T> afterwards) {
        this.afterwards = afterwards;
        this.save = Buttons.primary(Icon.CHECK, getTranslation(save), Chord.SUBMIT, this::save);
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation(title));
        this.save.setDisableOnClick(true);
        this.save.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), this.save);
    }

    protected abstract Outcome<T> settle();

    /** Puts the fields below the place where refusals are said. */
    protected final void ask(Component... fields) {
        var form = new Div(refusals);
        form.add(fields);
        form.addClassName("settings-form");
        add(form);
    }

    /** The place where refusals are said, for dialogs that have their own shape. */
    protected final Div refusals() {
        return refusals;
    }

    private void save() {
        save.setEnabled(false);
        refusals.removeAll();
        switch (settle()) {
            case Outcome.Done<T>(var settled) -> {
                close();
                afterwards.accept(settled);
            }
            case Outcome.Refused<T>(var refusal) -> {
                refusals.add(new Banner(refusal, Tone.BAD));
                save.setEnabled(true);
            }
        }
    }
}
