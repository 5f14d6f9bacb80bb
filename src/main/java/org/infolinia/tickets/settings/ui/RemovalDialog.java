package org.infolinia.tickets.settings.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;

/**
 * Says what follows when something is gone, before it is.
 *
 * @param <T> what is removed
 */
public class RemovalDialog<T> extends Dialog {

    private final transient Supplier<Outcome<T>> removal;
    private final transient Consumer<T> removed;
    private final Div refusals = new Div();

    /**
     * @param deed key of its words, on the button and before the name
     * @param consequence key of a sentence that says what follows
     * @param removed is given what is gone
     */
    public RemovalDialog(
            String deed, String name, String consequence, Supplier<Outcome<T>> removal, Consumer<T> removed) {
        this.removal = removal;
        this.removed = removed;
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        var words = getTranslation(deed);
        setHeaderTitle(words + ": " + name);
        var content = new Div(refusals, new Paragraph(getTranslation(consequence)));
        content.addClassName("settings-form");
        add(content);
        var confirm = Buttons.primary(Icon.CHECK, words, Chord.SUBMIT, this::remove);
        confirm.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), confirm);
        addOpenedChangeListener(change -> confirm.focus());
    }

    private void remove() {
        switch (removal.get()) {
            case Outcome.Done<T>(var gone) -> {
                close();
                removed.accept(gone);
            }
            case Outcome.Refused<T>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(refusal, Tone.BAD));
            }
        }
    }
}
