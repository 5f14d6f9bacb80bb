package org.infolinia.tickets.automation.ui;

import com.vaadin.flow.component.html.Div;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.automation.Rule;
import org.infolinia.tickets.automation.Rule.Content;
import org.infolinia.tickets.settings.ui.SettlingDialog;

/** A rule, new or changed, beside what it would have done. */
class RuleDialog extends SettlingDialog<Rule> {

    private final RuleForm form;
    private final transient Settling settling;

    /** What is done with what was written. */
    interface Settling {
        Outcome<Rule> settle(Content content);
    }

    /** @param title key of its words */
    RuleDialog(String title, RuleForm form, RehearsalPane rehearsal, Settling settling, Runnable afterwards) {
        super(title, "tickets.rules.save", settled -> afterwards.run());
        this.form = form;
        this.settling = settling;
        addClassNames("text-module-dialog", "rule-dialog");
        var panes = new Div(form, rehearsal);
        panes.addClassName("text-module-panes");
        add(panes);
        refusals().addClassName("rule-refusals");
        getFooter().add(refusals());
        addOpenedChangeListener(change -> form.focusName());
    }

    @Override
    protected Outcome<Rule> settle() {
        return switch (form.content()) {
            case Outcome.Done<Content>(var content) -> settling.settle(content);
            case Outcome.Refused<Content>(var refusal) -> Outcome.refused(refusal);
        };
    }
}
