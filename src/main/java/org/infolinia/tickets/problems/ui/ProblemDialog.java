package org.infolinia.tickets.problems.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.Function;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.problems.Problem;

/** A problem, new or changed. */
class ProblemDialog extends Dialog {

    private final ProblemForm form;
    private final transient Function<ProblemForm, Outcome<Problem>> settling;
    private final transient Consumer<Problem> afterwards;
    private final Div refusals = new Div();
    private final Button save;

    /**
     * @param title its words
     * @param settling what is done with what was written
     */
    ProblemDialog(
            String title,
            ProblemForm form,
            Function<ProblemForm, Outcome<Problem>> settling,
            Consumer<Problem> afterwards) {
        this.form = form;
        this.settling = settling;
        this.afterwards = afterwards;
        this.save = Buttons.primary(Icon.CHECK, getTranslation("tickets.problems.save"), Chord.SUBMIT, this::save);
        addClassName("problem-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(title);
        var body = new Div(refusals, form);
        body.addClassName("dialog-body");
        add(body);
        save.setDisableOnClick(true);
        save.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> form.focusName());
    }

    private void save() {
        save.setEnabled(false);
        switch (settling.apply(form)) {
            case Outcome.Done<Problem>(var saved) -> {
                close();
                afterwards.accept(saved);
            }
            case Outcome.Refused<Problem>(var refusal) -> {
                refusals.removeAll();
                refusals.add(ProblemWords.banner(refusal));
                save.setEnabled(true);
            }
        }
    }
}
