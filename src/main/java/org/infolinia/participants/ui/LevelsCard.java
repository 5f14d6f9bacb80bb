package org.infolinia.participants.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.ChangeLevels;
import org.infolinia.programs.LevelDesk;
import org.infolinia.programs.Program;
import org.infolinia.programs.Program.RequiredLevels;

/** What needs which level in one program, changed where it stands. */
class LevelsCard extends Card {

    private final transient Program program;
    private final transient LevelDesk desk;
    private final Select<IdentificationLevel> balance = new Select<>();
    private final Select<IdentificationLevel> contact = new Select<>();
    private final Select<IdentificationLevel> points = new Select<>();
    private final Select<IdentificationLevel> person = new Select<>();
    private final Div said = new Div();
    private transient RequiredLevels kept;

    LevelsCard(Program program, LevelDesk desk) {
        super(Icon.SHIELD, translate("participants.levels.of", program.name()));
        this.program = program;
        this.desk = desk;
        this.kept = program.levels();
        addClassName("levels-card");
        var rules = new Paragraph(getTranslation("participants.levels.rules"));
        rules.addClassNames("small", "muted");
        var lowest = RequiredLevels.LOWEST;
        arrange(person, "participants.levels.person", lowest.person(), kept.person());
        arrange(balance, "participants.levels.balance", lowest.balance(), kept.balance());
        arrange(contact, "participants.levels.contact", lowest.contact(), kept.contact());
        arrange(points, "participants.levels.points", lowest.points(), kept.points());
        var save = Buttons.plain(Icon.CHECK, getTranslation("participants.levels.save"), this::save);
        save.setAriaLabel(getTranslation("participants.levels.save") + ": " + program.name());
        said.getElement().setAttribute("role", "status");
        var form = new Div(person, balance, contact, points, save);
        form.addClassName("levels-form");
        with(rules, form, said);
    }

    private void arrange(
            Select<IdentificationLevel> select, String key, IdentificationLevel lowest, IdentificationLevel level) {
        select.setLabel(getTranslation(key));
        select.setItems(Arrays.stream(IdentificationLevel.values())
                .filter(each -> each.reaches(lowest))
                .toList());
        select.setItemLabelGenerator(each -> getTranslation(
                "participants.levels.option", each.number(), getTranslation("participants.level." + each.name())));
        select.setValue(level);
        select.addValueChangeListener(change -> said.removeAll());
    }

    private void save() {
        said.removeAll();
        var levels = new RequiredLevels(balance.getValue(), contact.getValue(), points.getValue(), person.getValue());
        switch (desk.change(new ChangeLevels(program.id(), kept, levels))) {
            case Outcome.Done<RequiredLevels>(RequiredLevels settled) -> {
                kept = settled;
                said.add(new Span(getTranslation("participants.levels.saved")));
            }
            case Outcome.Refused<RequiredLevels>(Refusal refusal) ->
                said.add(new Banner(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.WARN));
        }
    }
}
