package org.infolinia.tickets.automation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.infolinia.tickets.automation.Trigger;
import org.infolinia.tickets.automation.Trigger.After;
import org.infolinia.tickets.automation.Trigger.Happening;
import org.infolinia.tickets.automation.Trigger.On;
import org.infolinia.tickets.automation.Trigger.Since;
import org.infolinia.tickets.automation.Trigger.Unit;
import org.jspecify.annotations.Nullable;

/** What a rule waits for: an event, or that some time passes. */
class TriggerFields extends Div {

    private static final int USUAL_AMOUNT = 3;

    private final Select<Choice> choice = new Select<>();
    private final IntegerField amount = new IntegerField();
    private final Select<Unit> unit = new Select<>();

    /** Exactly one of both. */
    private record Choice(
            @Nullable Happening happening, @Nullable Since since) {}

    TriggerFields() {
        addClassName("rule-trigger");
        choice.setLabel(getTranslation("tickets.rules.trigger"));
        choice.setItems(choices());
        choice.setItemLabelGenerator(this::words);
        choice.addValueChangeListener(chosen -> showTime());
        amount.setLabel(getTranslation("tickets.rules.amount"));
        amount.setMin(1);
        amount.setMax(After.MAXIMUM_AMOUNT);
        amount.setStepButtonsVisible(true);
        amount.setValue(USUAL_AMOUNT);
        unit.setLabel(getTranslation("tickets.rules.unit"));
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(each -> getTranslation("tickets.rules.unit." + each));
        unit.setValue(Unit.DAYS);
        choice.setValue(new Choice(Happening.OPENED, null));
        add(choice, amount, unit);
    }

    void fill(Trigger trigger) {
        switch (trigger) {
            case On(var happening) -> choice.setValue(new Choice(happening, null));
            case After(var since, int known, var counted) -> {
                choice.setValue(new Choice(null, since));
                amount.setValue(known);
                unit.setValue(counted);
            }
        }
    }

    Trigger trigger() {
        var chosen = choice.getValue();
        if (chosen.since() == null) {
            return new On(Objects.requireNonNull(chosen.happening()));
        }
        return new After(chosen.since(), Objects.requireNonNullElse(amount.getValue(), 0), unit.getValue());
    }

    private void showTime() {
        boolean isTime = choice.getValue() != null && choice.getValue().since() != null;
        amount.setVisible(isTime);
        unit.setVisible(isTime);
    }

    private String words(Choice each) {
        return each.since() == null
                ? getTranslation("tickets.rules.on." + each.happening())
                : getTranslation("tickets.rules.since." + each.since());
    }

    private static List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        Arrays.stream(Happening.values()).forEach(each -> choices.add(new Choice(each, null)));
        Arrays.stream(Since.values()).forEach(each -> choices.add(new Choice(null, each)));
        return choices;
    }
}
