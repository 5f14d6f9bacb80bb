package org.infolinia.tickets.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.function.Function;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;

/**
 * Something new or changed, beside what it comes to.
 *
 * @param <C> what is written
 */
public class PreviewDialog<C> extends Dialog {

    private final PreviewedForm<C> form;
    private final transient Function<C, Outcome<Component>> preview;
    private final transient Function<C, ? extends Outcome<?>> settling;
    private final transient Runnable afterwards;
    private final Div refusals = new Div();
    private final Div shown = new Div();
    private final Button save;

    /** What stands over, beside and under the form. */
    public record Words(String title, String preview, String save) {}

    /**
     * @param preview what comes of the present content, or why nothing does
     * @param settling what is done with it in the end
     */
    public PreviewDialog(
            Words words,
            PreviewedForm<C> form,
            Function<C, Outcome<Component>> preview,
            Function<C, ? extends Outcome<?>> settling,
            Runnable afterwards) {
        this.form = form;
        this.preview = preview;
        this.settling = settling;
        this.afterwards = afterwards;
        this.save = Buttons.primary(Icon.CHECK, words.save(), Chord.SUBMIT, this::save);
        addClassName("text-module-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(words.title());
        shown.addClassName("text-module-preview");
        shown.getElement().setAttribute("aria-live", "polite");
        var panes = new Div(form, new Div(new H3(words.preview()), shown));
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
        shown.removeAll();
        switch (preview.apply(form.content())) {
            case Outcome.Done<Component>(var result) -> shown.add(result);
            case Outcome.Refused<Component>(var refusal) -> shown.add(new Banner(refusal, Tone.WARN));
        }
    }

    private void save() {
        save.setEnabled(false);
        switch (settling.apply(form.content())) {
            case Outcome.Done<?> saved -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<?>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(refusal, Tone.BAD));
                save.setEnabled(true);
            }
        }
    }
}
