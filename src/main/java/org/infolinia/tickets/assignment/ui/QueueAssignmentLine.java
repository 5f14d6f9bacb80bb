package org.infolinia.tickets.assignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.assignment.AssignmentDesk;
import org.infolinia.tickets.assignment.AssignmentRule;
import org.infolinia.tickets.assignment.Colleague;
import org.infolinia.tickets.assignment.QueueAssignment;

/** Who gets the tickets of one queue, to be changed where it stands. */
class QueueAssignmentLine extends Div {

    private final transient AssignmentDesk desk;
    private final Select<AssignmentRule> rule = new Select<>();
    private final MultiSelectComboBox<Colleague> team = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> skills = new MultiSelectComboBox<>();
    private final Button save;
    private final Span said = new Span();
    private transient QueueAssignment kept;

    QueueAssignmentLine(String queue, QueueAssignment assignment, List<Colleague> staff, AssignmentDesk desk) {
        this.desk = desk;
        this.kept = assignment;
        this.save = Buttons.plain(Icon.CHECK, getTranslation("tickets.assignment.save"), this::save);
        addClassName("assignment-line");
        prepareRule(queue);
        prepareTeam(staff);
        prepareSkills(staff);
        save.setAriaLabel(getTranslation("tickets.assignment.save") + ": " + queue);
        said.addClassNames("small", "muted");
        said.getElement().setAttribute("role", "status");
        add(rule, team, skills, save, said);
        follow();
    }

    private void prepareRule(String queue) {
        rule.setLabel(queue);
        rule.addClassName("assignment-rule");
        rule.setItems(AssignmentRule.values());
        rule.setItemLabelGenerator(choice -> getTranslation("tickets.assignment.rule." + choice));
        rule.setValue(kept.rule());
        rule.addValueChangeListener(change -> follow());
    }

    private void prepareTeam(List<Colleague> staff) {
        team.setLabel(getTranslation("tickets.assignment.team"));
        team.setPlaceholder(getTranslation("tickets.assignment.team.everybody"));
        team.setItems(staff);
        team.setItemLabelGenerator(ColleagueWords::of);
        team.setValue(staff.stream()
                .filter(colleague -> kept.team().contains(colleague.id()))
                .toList());
        team.addValueChangeListener(change -> follow());
    }

    /** Those that somebody has, so that nobody asks for one that is spelled otherwise. */
    private void prepareSkills(List<Colleague> staff) {
        skills.setLabel(getTranslation("tickets.assignment.skills"));
        skills.setPlaceholder(getTranslation("tickets.assignment.skills.none"));
        skills.setItems(Stream.concat(
                        staff.stream()
                                .map(colleague -> colleague.competence().skills())
                                .flatMap(Collection::stream),
                        kept.skills().stream())
                .distinct()
                .sorted()
                .toList());
        skills.setValue(kept.skills());
        skills.addValueChangeListener(change -> follow());
    }

    private void follow() {
        save.setEnabled(!chosen().equals(kept));
        said.setText("");
    }

    private QueueAssignment chosen() {
        return new QueueAssignment(
                kept.program(),
                kept.queue(),
                rule.getValue(),
                team.getValue().stream().map(Colleague::id).collect(Collectors.toSet()),
                skills.getValue());
    }

    private void save() {
        switch (desk.settle(kept, chosen())) {
            case Done<QueueAssignment>(var settled) -> {
                kept = settled;
                follow();
                said.setText(getTranslation("tickets.assignment.saved"));
            }
            case Refused<QueueAssignment>(var refusal) ->
                said.setText(
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
        }
    }
}
