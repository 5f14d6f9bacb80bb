package org.infolinia.tickets.assignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.assignment.AssignmentDesk;

/** How many tickets one agent may have in hand; empty for as many as he likes. */
class HandLimitLine extends Div {

    private final transient AssignmentDesk desk;
    private final transient ProgramId program;
    private final IntegerField most = new IntegerField();
    private final Button save;
    private final Span said = new Span();
    private transient Optional<Integer> kept;

    HandLimitLine(ProgramId program, AssignmentDesk desk) {
        this.desk = desk;
        this.program = program;
        this.kept = desk.handLimit(program);
        this.save = Buttons.plain(Icon.CHECK, getTranslation("tickets.assignment.save"), this::save);
        var label = getTranslation("tickets.assignment.limit");
        var wrong = getTranslation("refusal.hand-limit", AssignmentDesk.MAXIMUM_HAND_LIMIT);
        addClassName("assignment-line");
        most.setLabel(label);
        most.setPlaceholder(getTranslation("tickets.assignment.limit.none"));
        most.setMin(1);
        most.setMax(AssignmentDesk.MAXIMUM_HAND_LIMIT);
        most.setStepButtonsVisible(true);
        most.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(wrong)
                .setMinErrorMessage(wrong)
                .setMaxErrorMessage(wrong));
        kept.ifPresent(most::setValue);
        most.addValueChangeListener(change -> follow());
        save.setAriaLabel(getTranslation("tickets.assignment.save") + ": " + label);
        said.addClassNames("small", "muted");
        said.getElement().setAttribute("role", "status");
        add(most, save, said);
        follow();
    }

    private void follow() {
        save.setEnabled(!typed().equals(kept));
        said.setText("");
    }

    private Optional<Integer> typed() {
        return Optional.ofNullable(most.getValue());
    }

    private void save() {
        switch (desk.limitHands(program, most.getValue())) {
            case Done<Optional<Integer>>(var settled) -> {
                kept = settled;
                follow();
                said.setText(getTranslation("tickets.assignment.saved"));
            }
            case Refused<Optional<Integer>>(var refusal) ->
                said.setText(
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
        }
    }
}
