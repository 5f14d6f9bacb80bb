package org.infolinia.tickets.automation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.automation.Rule.Content;
import org.infolinia.tickets.automation.Trigger.After;
import org.infolinia.tickets.automation.Trigger.Happening;
import org.infolinia.tickets.automation.Trigger.On;
import org.infolinia.tickets.automation.Trigger.Since;
import org.infolinia.tickets.automation.Trigger.Unit;
import org.infolinia.tickets.edits.EditPlan;
import org.infolinia.tickets.views.Condition;
import org.springframework.context.ApplicationContext;

/** A program's rules, written and let work. */
public final class RuleScene {

    static final Trigger OPENED = new On(Happening.OPENED);
    static final Trigger HEARD = new On(Happening.HEARD);

    private final ApplicationContext context;
    private final Gatekeeper gatekeeper;
    private final ProgramId program;

    public RuleScene(ApplicationContext context, ProgramId program) {
        this.context = context;
        this.gatekeeper = context.getBean(Gatekeeper.class);
        this.program = program;
    }

    static Trigger after(int amount, Unit unit, Since since) {
        return new After(since, amount, unit);
    }

    static EditPlan to(Priority priority) {
        return new EditPlan(null, priority, null, null, null, Set.of(), Set.of(), null, null);
    }

    static EditPlan to(State state) {
        return new EditPlan(state, null, null, null, null, Set.of(), Set.of(), null, null);
    }

    static EditPlan tagged(String word) {
        return new EditPlan(null, null, null, null, null, Set.of(new Tag(word)), Set.of(), null, null);
    }

    static EditPlan untagged(String word) {
        return new EditPlan(null, null, null, null, null, Set.of(), Set.of(new Tag(word)), null, null);
    }

    public Content content(String name, Trigger trigger, EditPlan plan, Condition... conditions) {
        return new Content(program, name, true, trigger, List.of(conditions), Language.PL, "", "", plan);
    }

    Content saying(String name, Trigger trigger, String answer, String note) {
        return new Content(program, name, true, trigger, List.of(), Language.PL, answer, note, EditPlan.NOTHING);
    }

    public Rule rule(Content content) {
        return gatekeeper.asSystem("test", () -> desk().add(content).orElseThrow());
    }

    Rule rule(String name, Trigger trigger, EditPlan plan, Condition... conditions) {
        return rule(content(name, trigger, plan, conditions));
    }

    List<Firing> firings(Rule rule) {
        return gatekeeper.asSystem("test", () -> desk().firings(rule));
    }

    Rehearsal rehearsed(Content content, Duration lookingBack) {
        var rehearsal = context.getBean(RuleRehearsal.class);
        return gatekeeper.asSystem("test", () -> {
            var going = rehearsal.begin(content, lookingBack).orElseThrow();
            while (!going.isOver()) {
                going = rehearsal.goOn(going);
            }
            return going;
        });
    }

    public void work() {
        context.getBean(RuleWork.class).run();
    }

    /** Looks at the time and works on what is over. */
    void look() {
        context.getBean(RuleClock.class).look();
        work();
    }

    private RuleDesk desk() {
        return context.getBean(RuleDesk.class);
    }
}
