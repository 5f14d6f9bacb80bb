package org.infolinia.tickets.problems.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.Function;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.problems.Problem;
import org.infolinia.tickets.settings.ui.SettlingDialog;

/** A problem, new or changed. */
class ProblemDialog extends SettlingDialog<Problem> {

    private final ProblemForm form;
    private final transient Function<ProblemForm, Outcome<Problem>> settling;

    /**
     * @param title key of its words
     * @param settling what is done with what was written
     */
    ProblemDialog(
            String title,
            ProblemForm form,
            Function<ProblemForm, Outcome<Problem>> settling,
            Consumer<Problem> afterwards) {
        super(title, "tickets.problems.save", afterwards);
        this.form = form;
        this.settling = settling;
        addClassName("problem-dialog");
        var body = new Div(refusals(), form);
        body.addClassName("dialog-body");
        add(body);
        addOpenedChangeListener(change -> form.focusName());
    }

    @Override
    protected Outcome<Problem> settle() {
        return settling.apply(form);
    }
}
