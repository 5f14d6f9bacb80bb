package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.adjustment.AdjustmentProposal;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.participants.Participant;

/** What the agent decides: reason, amount, comment, case. */
class AdjustmentForm extends Div {

    private static final int TYPING_PAUSE_MILLIS = 200;
    private static final int MAXIMUM_AMOUNT = 1_000_000_000;

    /** One form posts once, however often its button is pressed. */
    private final UUID key = UUID.randomUUID();

    private final Participant participant;
    private final Select<AdjustmentReason> reason = new Select<>();
    private final IntegerField amount = new IntegerField();
    private final TextArea comment = new TextArea();
    private final CaseField caseField;
    private final ClosedStageField closedStage = new ClosedStageField();
    private Runnable onChange = () -> {};

    /** @param steps the only amounts to choose from, by size; empty where any amount may be typed */
    AdjustmentForm(Participant participant, List<AdjustmentReason> reasons, List<Points> steps, CaseField caseField) {
        this.participant = participant;
        this.caseField = caseField;
        addClassName("adjustment-form");
        prepareReason(reasons);
        prepareAmount();
        prepareComment();
        caseField.addValueChangeListener(change -> onChange.run());
        add(reason, amountWithSteps(steps), comment, caseField, closedStage);
    }

    /** Lets it be a correction of one of these closed stages. */
    AdjustmentForm correcting(List<Closing> closed) {
        closedStage.offer(closed);
        return this;
    }

    /** What was said so far, for the agent to correct. */
    AdjustmentForm commented(String text) {
        comment.setValue(text.substring(0, Math.min(text.length(), Comment.MAXIMUM_LENGTH)));
        return this;
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    void onComment(Consumer<String> listener) {
        comment.addValueChangeListener(change -> listener.accept(change.getValue()));
    }

    String comment() {
        return comment.getValue();
    }

    void focusFirst() {
        reason.focus();
    }

    /** What can be previewed; empty until there is a reason and an amount. */
    Optional<AdjustmentProposal> proposal() {
        return reason.getOptionalValue()
                .flatMap(chosen -> amount.getOptionalValue()
                        .filter(points -> points != 0)
                        .map(points -> new AdjustmentProposal(
                                participant.id(),
                                participant.program(),
                                Points.of(points),
                                chosen.code(),
                                caseField.getValue())));
    }

    /** What can be posted or asked for; empty until there is a reason and an amount. */
    Optional<AdjustPoints> command() {
        return proposal()
                .map(proposal -> new AdjustPoints(
                                proposal.participant(),
                                proposal.program(),
                                proposal.points(),
                                proposal.reason(),
                                comment.getValue(),
                                proposal.caseReference(),
                                key)
                        .correcting(closedStage.chosen()));
    }

    private void prepareReason(List<AdjustmentReason> reasons) {
        var language = Language.ofLocale(getLocale());
        reason.setLabel(getTranslation("ledger.reason"));
        reason.setItems(reasons);
        reason.setItemLabelGenerator(item -> item.label(language));
        reason.addValueChangeListener(change -> onChange.run());
    }

    private void prepareAmount() {
        amount.setAriaLabel(getTranslation("ledger.amount"));
        amount.setMin(-MAXIMUM_AMOUNT);
        amount.setMax(MAXIMUM_AMOUNT);
        amount.setValue(0);
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        amount.addClassName("amount");
        amount.addValueChangeListener(change -> onChange.run());
    }

    private void prepareComment() {
        comment.setLabel(getTranslation("ledger.comment"));
        comment.setHelperText(getTranslation("ledger.comment.hint"));
        comment.setMaxLength(Comment.MAXIMUM_LENGTH);
        comment.setMinRows(3);
        comment.setValueChangeMode(ValueChangeMode.LAZY);
        comment.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
    }

    private Component amountWithSteps(List<Points> allowed) {
        var steps =
                allowed.isEmpty() ? new Div(step(-100), step(-10), amount, step(10), step(100)) : fixedAmounts(allowed);
        steps.addClassName(allowed.isEmpty() ? "amount-steps" : "amount-choices");
        var label = new Span(getTranslation("ledger.amount"));
        label.addClassName("field-label");
        var group = new Div(label, steps);
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("ledger.amount"));
        return group;
    }

    /** Where the program fixes the amounts, nothing is typed. */
    private Div fixedAmounts(List<Points> allowed) {
        amount.setReadOnly(true);
        var choices = new Div(amount);
        allowed.stream()
                .filter(size -> size.value() <= MAXIMUM_AMOUNT)
                .forEach(size -> choices.add(choice(size), choice(size.negated())));
        return choices;
    }

    private Button choice(Points points) {
        var words = (points.isNegative() ? "−" : "+") + points.magnitude().value();
        return new Button(words, click -> amount.setValue(Math.toIntExact(points.value())));
    }

    private Button step(int points) {
        var words = (points < 0 ? "−" : "+") + Math.abs(points);
        var button = new Button(words, click -> amount.setValue(sum(points)));
        button.setAriaLabel(getTranslation("ledger.amount.step", words));
        return button;
    }

    private int sum(int points) {
        int now = amount.getOptionalValue().orElse(0);
        return Math.clamp((long) now + points, -MAXIMUM_AMOUNT, MAXIMUM_AMOUNT);
    }
}
