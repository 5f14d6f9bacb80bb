package org.infolinia.tickets.automation.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.automation.Rule;
import org.infolinia.tickets.automation.RuleDesk;

/** Says what stays before a rule is gone. */
class RemoveRuleDialog extends Dialog {

    private final transient Rule rule;
    private final transient RuleDesk desk;
    private final transient Runnable removed;
    private final Div refusals = new Div();

    RemoveRuleDialog(Rule rule, RuleDesk desk, Runnable removed) {
        this.rule = rule;
        this.desk = desk;
        this.removed = removed;
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(
                getTranslation("tickets.rules.remove") + ": " + rule.content().name());
        var content = new Div(refusals, new Paragraph(getTranslation("tickets.rules.remove.consequence")));
        content.addClassName("settings-form");
        add(content);
        var confirm = Buttons.primary(Icon.CHECK, getTranslation("tickets.rules.remove"), Chord.SUBMIT, this::remove);
        confirm.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), confirm);
        addOpenedChangeListener(change -> confirm.focus());
    }

    private void remove() {
        switch (desk.remove(rule)) {
            case Outcome.Done<Rule> gone -> {
                close();
                removed.run();
            }
            case Outcome.Refused<Rule>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.BAD));
            }
        }
    }
}
