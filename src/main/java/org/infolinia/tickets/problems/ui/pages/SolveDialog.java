package org.infolinia.tickets.problems.ui.pages;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.bulk.BulkId;
import org.infolinia.tickets.bulk.BulkPreview;
import org.infolinia.tickets.bulk.ReadTickets;
import org.infolinia.tickets.problems.JointDeeds;
import org.infolinia.tickets.problems.Problem;
import org.infolinia.tickets.problems.Problem.State;
import org.infolinia.tickets.problems.ProblemDesk;
import org.infolinia.tickets.problems.ui.ProblemWords;

/** What becomes of a problem's open tickets when it is solved. */
class SolveDialog extends Dialog {

    private final transient Problem problem;
    private final transient ProblemDesk desk;
    private final transient JointDeeds deeds;
    private final transient Runnable afterwards;
    private final transient ReadTickets seen;
    private final Div refusals = new Div();
    private final Div consequence = new Div();
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final Button solve;

    private enum Way {
        WITH_ANSWER,
        WITH_TICKETS,
        ALONE
    }

    SolveDialog(Problem problem, ProblemDesk desk, JointDeeds deeds, Runnable afterwards) {
        this.problem = problem;
        this.desk = desk;
        this.deeds = deeds;
        this.afterwards = afterwards;
        this.seen = deeds.openTickets(problem.id());
        this.solve = Buttons.primary(Icon.CHECK, getTranslation("tickets.problems.solve"), Chord.SUBMIT, this::solve);
        addClassNames("narrow-dialog", "problem-deed");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("tickets.problems.solve.title", problem.id()));
        way.setLabel(
                getTranslation("tickets.problems.solve.tickets", seen.tickets().size()));
        way.setItems(Way.values());
        way.setItemLabelGenerator(each -> getTranslation("tickets.problems.solve." + each));
        way.addValueChangeListener(change -> show());
        way.setVisible(!seen.tickets().isEmpty());
        way.setValue(seen.tickets().isEmpty() ? Way.ALONE : Way.WITH_ANSWER);
        var form = new Div(refusals, way, consequence);
        form.addClassName("settings-form");
        add(form);
        solve.setDisableOnClick(true);
        solve.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), solve);
        addOpenedChangeListener(change -> solve.focus());
    }

    private void show() {
        consequence.removeAll();
        solve.setText(getTranslation(
                way.getValue() == Way.WITH_ANSWER ? "tickets.problems.solve.go-on" : "tickets.problems.solve"));
        if (way.getValue() == Way.WITH_TICKETS) {
            var refused = deeds.objectionsToResolving(seen);
            if (!refused.isEmpty()) {
                consequence.add(
                        new Paragraph(getTranslation("tickets.problems.solve.stay", refused.size())),
                        ProblemWords.list(
                                refused.stream().map(BulkPreview.Refused::why).toList()));
            }
        }
    }

    private void solve() {
        switch (way.getValue()) {
            case WITH_ANSWER -> {
                close();
                new JointAnswerDialog(problem, deeds, this::solved).resolving().open();
            }
            case WITH_TICKETS -> {
                switch (deeds.resolve(problem.id(), seen)) {
                    case Outcome.Done<BulkId> begun -> {
                        close();
                        solved();
                    }
                    case Outcome.Refused<BulkId>(var refusal) -> refuse(refusal);
                }
            }
            case ALONE -> {
                close();
                solved();
            }
        }
    }

    private void solved() {
        desk.settle(problem.id(), State.SOLVED);
        afterwards.run();
    }

    private void refuse(Refusal refusal) {
        refusals.removeAll();
        refusals.add(ProblemWords.banner(refusal));
        solve.setEnabled(true);
    }
}
