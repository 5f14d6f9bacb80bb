package org.infolinia.tickets.automation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.automation.Rule.Content;
import org.infolinia.tickets.automation.Trigger;
import org.infolinia.tickets.automation.Trigger.After;
import org.infolinia.tickets.automation.Trigger.On;
import org.infolinia.tickets.edits.EditPlans;
import org.infolinia.tickets.edits.ui.EditWords;

/** What rules wait for and do, in the language of the open tab. */
@SpringComponent
class RuleWords {

    private final EditPlans plans;
    private final EditWords edits;

    RuleWords(EditPlans plans, EditWords edits) {
        this.plans = plans;
        this.edits = edits;
    }

    static String of(Trigger trigger) {
        return switch (trigger) {
            case On(var happening) -> translate("tickets.rules.on." + happening);
            case After(var since, int amount, var unit) ->
                translate("tickets.rules.after." + since, translate("tickets.rules.time." + unit, amount));
        };
    }

    /** All that it does. */
    String deeds(Content rule) {
        return deeds(rule, plans.edits(rule.plan(), rule.program()));
    }

    /** What it does, of its edits only these. Until when something is put aside depends on the moment. */
    String deeds(Content rule, List<TicketEdit> chosen) {
        var spoken = Stream.of(
                        rule.answer().isEmpty() ? "" : translate("tickets.rules.did.ANSWER"),
                        rule.note().isEmpty() ? "" : translate("tickets.rules.did.NOTE"))
                .filter(words -> !words.isEmpty());
        return Stream.concat(spoken, chosen.stream().map(edit -> words(rule, edit)))
                .collect(Collectors.joining(", "));
    }

    private String words(Content rule, TicketEdit edit) {
        return edit instanceof ToSnooze
                ? translate("tickets.field.SNOOZE") + ": "
                        + translate("tickets.edits.aside." + rule.plan().aside())
                : edits.of(edit, List.of(rule.program()));
    }
}
