package org.infolinia.tickets.ui;

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
        days.setLabel(getTranslation("tickets.replies.days"));
        days.setMin(1);
        days.setMax(ReplyRule.MAXIMUM_DAYS);
        days.setStepButtonsVisible(true);
        days.setValue(Optional.ofNullable(rule.days()).orElse(USUAL_DAYS));
        days.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(wrongDays())
                .setMinErrorMessage(wrongDays())
                .setMaxErrorMessage(wrongDays()));
        days.addValueChangeListener(change -> follow());
        days.addValidationStatusChangeListener(change -> follow());
        save.setAriaLabel(getTranslation("tickets.replies.save") + ": " + queue);
        said.addClassNames("small", "muted");
        said.getElement().setAttribute("role", "status");
        add(reply, days, save, said);
        follow();
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
        if (reply.getValue() != Reply.REOPENS_FOR_DAYS) {
            return Optional.of(new ReplyRule(kept.program(), kept.queue(), reply.getValue(), null));
        }
        return Optional.ofNullable(days.getValue())
                .filter(typed -> typed >= 1 && typed <= ReplyRule.MAXIMUM_DAYS)
                .map(typed -> new ReplyRule(kept.program(), kept.queue(), reply.getValue(), typed));
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
