package org.infolinia.tickets.automation.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.automation.Rule;
import org.infolinia.tickets.automation.Rule.Content;

/** A rule, new or changed, beside what it would have done. */
class RuleDialog extends Dialog {

    private final RuleForm form;
    private final transient Settling settling;
    private final transient Runnable afterwards;
    private final Div refusals = new Div();
    private final Button save;

    /** What is done with what was written. */
    interface Settling {
        Outcome<Rule> settle(Content content);
    }

    /** @param title its words */
    RuleDialog(String title, RuleForm form, RehearsalPane rehearsal, Settling settling, Runnable afterwards) {
        this.form = form;
        this.settling = settling;
        this.afterwards = afterwards;
        this.save = Buttons.primary(Icon.CHECK, getTranslation("tickets.rules.save"), Chord.SUBMIT, this::save);
        addClassNames("text-module-dialog", "rule-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(title);
        var panes = new Div(form, rehearsal);
        panes.addClassName("text-module-panes");
        add(panes);
        save.setDisableOnClick(true);
        save.addClassName("confirm");
        refusals.addClassName("rule-refusals");
        getFooter()
                .add(refusals, Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> form.focusName());
    }

    private void save() {
        save.setEnabled(false);
        switch (settled()) {
            case Outcome.Done<Rule> saved -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<Rule>(var refusal) -> refuse(refusal);
        }
    }

    private Outcome<Rule> settled() {
        return switch (form.content()) {
            case Outcome.Done<Content>(var content) -> settling.settle(content);
            case Outcome.Refused<Content>(var refusal) -> Outcome.refused(refusal);
        };
    }

    private void refuse(Refusal refusal) {
        refusals.removeAll();
        refusals.add(new Banner(
                Icon.ALERT,
                getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                Tone.BAD));
        save.setEnabled(true);
    }
}
