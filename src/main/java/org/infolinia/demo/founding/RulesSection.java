package org.infolinia.demo.founding;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.infolinia.demo.DemoSection;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.automation.Rule.Content;
import org.infolinia.tickets.automation.RuleDesk;
import org.infolinia.tickets.automation.Trigger;
import org.infolinia.tickets.automation.Trigger.After;
import org.infolinia.tickets.automation.Trigger.Happening;
import org.infolinia.tickets.automation.Trigger.On;
import org.infolinia.tickets.automation.Trigger.Since;
import org.infolinia.tickets.automation.Trigger.Unit;
import org.infolinia.tickets.edits.EditPlan;
import org.infolinia.tickets.views.Condition;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.OfKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rules of each program that are there to be tried; nobody has switched them on yet. */
@Component
@Order(26)
class RulesSection implements DemoSection {

    private static final int SILENT_DAYS = 7;

    private final RuleDesk rules;
    private final ProgramDirectory programs;

    RulesSection(RuleDesk rules, ProgramDirectory programs) {
        this.rules = rules;
        this.programs = programs;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void load(RandomGenerator random) {
        programs.mine().forEach(this::write);
    }

    private void write(Program program) {
        rules.add(rule(
                        program,
                        "Reklamacje z wysokim priorytetem",
                        new On(Happening.OPENED),
                        new OfKind(Set.of(Kind.COMPLAINT, Kind.ACCESSIBILITY_COMPLAINT)),
                        new EditPlan(null, Priority.HIGH, null, null, null, Set.of(), Set.of(), null, null)))
                .orElseThrow();
        rules.add(rule(
                        program,
                        "Rozwiąż po tygodniu ciszy",
                        new After(Since.ANSWERED, SILENT_DAYS, Unit.DAYS),
                        new InState(Set.of(State.PENDING)),
                        new EditPlan(State.RESOLVED, null, null, null, null, Set.of(), Set.of(), null, null)))
                .orElseThrow();
    }

    private static Content rule(Program program, String name, Trigger trigger, Condition condition, EditPlan plan) {
        return new Content(program.id(), name, false, trigger, List.of(condition), program.language(), "", "", plan);
    }
}
