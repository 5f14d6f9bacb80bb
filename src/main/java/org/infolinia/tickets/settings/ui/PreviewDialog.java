package org.infolinia.tickets.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.function.Function;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Tone;

/**
 * Something new or changed, beside what it comes to.
 *
 * @param <C> what is written
 * @param <T> what comes of it
 */
public class PreviewDialog<C, T> extends SettlingDialog<T> {

    private final PreviewedForm<C> form;
    private final transient Function<C, Outcome<Component>> preview;
    private final transient Function<C, Outcome<T>> settling;
    private final Div shown = new Div();

    /** Keys of what stands over, beside and under the form. */
    public record Words(String title, String preview, String save) {}

    /**
     * @param preview what comes of the present content, or why nothing does
     * @param settling what is done with it in the end
     */
    public PreviewDialog(
            Words words,
            PreviewedForm<C> form,
            Function<C, Outcome<Component>> preview,
            Function<C, Outcome<T>> settling,
            Runnable afterwards) {
        super(words.title(), words.save(), settled -> afterwards.run());
        this.form = form;
        this.preview = preview;
        this.settling = settling;
        addClassName("text-module-dialog");
        shown.addClassName("text-module-preview");
        shown.getElement().setAttribute("aria-live", "polite");
        var panes = new Div(form, new Div(new H3(getTranslation(words.preview())), shown));
        panes.addClassName("text-module-panes");
        add(refusals(), panes);
        form.onWriting(this::show);
        show();
        addOpenedChangeListener(change -> form.focusName());
    }

    @Override
    protected Outcome<T> settle() {
        return settling.apply(form.content());
    }

    private void show() {
        shown.removeAll();
        switch (preview.apply(form.content())) {
            case Outcome.Done<Component>(var result) -> shown.add(result);
            case Outcome.Refused<Component>(var refusal) -> shown.add(new Banner(refusal, Tone.WARN));
        }
    }
}
