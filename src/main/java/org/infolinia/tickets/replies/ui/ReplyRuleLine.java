package org.infolinia.tickets.replies.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.ReplyRule;
import org.infolinia.tickets.ReplyRule.Reply;
import org.infolinia.tickets.book.ReplyRules;
import org.infolinia.tickets.ui.parts.TicketWords;

/** One queue's rule, to be changed where it stands. */
class ReplyRuleLine extends Div {

    private static final int USUAL_DAYS = 30;

    private final ReplyRules rules;
    private final Select<Reply> reply = new Select<>();
    private final IntegerField days = new IntegerField();
    private final IntegerField closing = new IntegerField();
    private final Button save;
    private final Span said = new Span();
    private ReplyRule kept;

    ReplyRuleLine(String queue, ReplyRule rule, ReplyRules rules) {
        this.rules = rules;
        this.kept = rule;
        this.save = Buttons.plain(Icon.CHECK, getTranslation("tickets.replies.save"), this::save);
        addClassName("reply-rule");
        reply.setLabel(queue);
        reply.setItems(Reply.values());
        reply.setItemLabelGenerator(choice -> getTranslation("tickets.reply." + choice));
        reply.setValue(rule.reply());
        reply.addValueChangeListener(change -> follow());
        reply.addClassName("reply-rule-choice");
        prepare(days, "tickets.replies.days", Optional.ofNullable(rule.days()).orElse(USUAL_DAYS));
        days.addClassName("reply-rule-days");
        prepare(closing, "tickets.replies.closing", rule.closesAfter());
        closing.addClassName("reply-rule-closing");
        save.setAriaLabel(getTranslation("tickets.replies.save") + ": " + queue);
        said.addClassNames("small", "muted");
        said.getElement().setAttribute("role", "status");
        add(reply, days, closing, save, said);
        follow();
    }

    private void prepare(IntegerField field, String label, int value) {
        field.setLabel(getTranslation(label));
        field.setMin(1);
        field.setMax(ReplyRule.MAXIMUM_DAYS);
        field.setStepButtonsVisible(true);
        field.setValue(value);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(wrongDays())
                .setMinErrorMessage(wrongDays())
                .setMaxErrorMessage(wrongDays()));
        field.addValueChangeListener(change -> follow());
        field.addValidationStatusChangeListener(change -> follow());
    }

    private String wrongDays() {
        return getTranslation("tickets.replies.days-wrong", ReplyRule.MAXIMUM_DAYS);
    }

    private void follow() {
        days.setVisible(reply.getValue() == Reply.REOPENS_FOR_DAYS);
        save.setEnabled(chosen().filter(rule -> !rule.equals(kept)).isPresent());
        said.setText("");
    }

    /** Empty while what is typed is no rule. */
    private Optional<ReplyRule> chosen() {
        var closesAfter = typed(closing);
        if (reply.getValue() != Reply.REOPENS_FOR_DAYS) {
            return closesAfter.map(after -> new ReplyRule(kept.program(), kept.queue(), reply.getValue(), null, after));
        }
        return typed(days)
                .flatMap(count -> closesAfter.map(
                        after -> new ReplyRule(kept.program(), kept.queue(), reply.getValue(), count, after)));
    }

    private static Optional<Integer> typed(IntegerField field) {
        return Optional.ofNullable(field.getValue()).filter(days -> days >= 1 && days <= ReplyRule.MAXIMUM_DAYS);
    }

    private void save() {
        chosen().ifPresent(rule -> {
            switch (rules.settle(rule)) {
                case Done<ReplyRule>(var settled) -> {
                    kept = settled;
                    follow();
                    said.setText(getTranslation("tickets.replies.saved"));
                }
                case Refused<ReplyRule>(var refusal) -> TicketWords.tell(refusal);
            }
        });
    }
}
