package org.infolinia.tickets.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.tickets.automation.RuleScene.OPENED;
import static org.infolinia.tickets.automation.RuleScene.after;
import static org.infolinia.tickets.automation.RuleScene.to;

import java.util.List;
import java.util.Set;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.automation.Trigger.Since;
import org.infolinia.tickets.automation.Trigger.Unit;
import org.infolinia.tickets.edits.EditPlan;
import org.infolinia.tickets.edits.EditPlan.Aside;
import org.infolinia.tickets.edits.EditPlan.Hand;
import org.infolinia.tickets.edits.EditPlan.Whose;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.OwnedBy;
import org.infolinia.tickets.views.Condition.Owner;
import org.infolinia.tickets.views.Condition.Tagged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class RuleDeskTest extends RuleTest {

    @Autowired
    RuleDesk desk;

    @BeforeEach
    void superviseTheProgram() {
        SignedIn.supervisorOf(fixture.program());
    }

    @Test
    void aRuleIsReadAsItWasWritten() {
        var content = scene.content(
                "Cisza",
                after(3, Unit.DAYS, Since.ANSWERED),
                to(State.RESOLVED),
                new InState(Set.of(State.PENDING)),
                new Tagged(Set.of("czeka")));

        var added = desk.add(content).orElseThrow();

        assertThat(desk.of(List.of(fixture.program()))).containsExactly(added);
        assertThat(added.content()).isEqualTo(content);
    }

    @Test
    void whatMakesNoRuleIsRefused() {
        desk.add(scene.content("Cisza", OPENED, to(Priority.HIGH))).orElseThrow();

        assertThat(code(scene.content(" ", OPENED, to(Priority.HIGH)))).isEqualTo("rule-name");
        assertThat(code(scene.content("Cisza", OPENED, to(Priority.HIGH)))).isEqualTo("rule-name-taken");
        assertThat(code(scene.content("Nic", OPENED, EditPlan.NOTHING))).isEqualTo("rule-nothing");
        assertThat(code(scene.content("Nigdy", after(0, Unit.DAYS, Since.OPENED), to(Priority.HIGH))))
                .isEqualTo("rule-amount");
        assertThat(code(scene.content("Moje", OPENED, to(Priority.HIGH), new OwnedBy(Owner.ME))))
                .isEqualTo("rule-me");
        assertThat(code(scene.content("Mnie", OPENED, plan(new Hand(Whose.MINE, null), null))))
                .isEqualTo("rule-me");
        assertThat(code(scene.content("Gdzieś", OPENED, plan(null, "obca")))).isEqualTo("queue-unknown");
        assertThat(code(scene.content(
                        "Dwa", OPENED, to(Priority.HIGH), new Tagged(Set.of("a")), new Tagged(Set.of("b")))))
                .isEqualTo("view-conditions");
        assertThat(code(scene.saying("Saldo", OPENED, "{{balance}}", ""))).isEqualTo("template-unknown-variable");
        assertThat(code(scene.content(
                        "Oba",
                        OPENED,
                        new EditPlan(State.RESOLVED, null, null, null, null, Set.of(), Set.of(), Aside.TOMORROW, null))))
                .isEqualTo("bulk-snooze-over");
    }

    @Test
    void onlyWhoManagesTheProgramWritesItsRules() {
        var rule = desk.add(scene.content("Cisza", OPENED, to(Priority.HIGH))).orElseThrow();
        var elsewhere = new TicketFixture(context);

        SignedIn.supervisorOf(elsewhere.program());
        assertThat(desk.of(List.of(fixture.program()))).isEmpty();
        assertThatThrownBy(() -> desk.change(rule, rule.content())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.turn(rule, false)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.move(rule, true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.remove(rule)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.firings(rule)).isInstanceOf(AccessDeniedException.class);

        SignedIn.agentOf(fixture.program());
        assertThatThrownBy(() -> desk.of(List.of(fixture.program()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.add(scene.content("Inna", OPENED, to(Priority.HIGH))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRuleThatSomebodyChangedIsNotChangedAsItWas() {
        var seen = desk.add(scene.content("Cisza", OPENED, to(Priority.HIGH))).orElseThrow();
        desk.turn(seen, false).orElseThrow();

        assertThat(desk.turn(seen, true)).isEqualTo(Outcome.refused("rule-changed-meanwhile", "Cisza"));
        assertThat(desk.remove(seen)).isEqualTo(Outcome.refused("rule-changed-meanwhile", "Cisza"));
    }

    @Test
    void rulesChangePlaces() {
        var first = desk.add(scene.content("1", OPENED, to(Priority.HIGH))).orElseThrow();
        desk.add(scene.content("2", OPENED, to(Priority.HIGH))).orElseThrow();
        var third = desk.add(scene.content("3", OPENED, to(Priority.HIGH))).orElseThrow();

        desk.move(third, true);
        desk.move(first, true);

        assertThat(desk.of(List.of(fixture.program())))
                .extracting(rule -> rule.content().name())
                .containsExactly("1", "3", "2");
    }

    @Test
    void whatIsWrittenIsOnRecord() {
        var rule = desk.add(scene.content("Cisza", OPENED, to(Priority.HIGH))).orElseThrow();
        desk.remove(desk.turn(rule, false).orElseThrow()).orElseThrow();

        assertThat(jdbc.sql("select action from audit.entry where subject = ? order by id")
                        .param("rule:" + rule.id())
                        .query(String.class)
                        .list())
                .containsExactly("tickets.rule-added", "tickets.rule-changed", "tickets.rule-removed");
    }

    private static EditPlan plan(@Nullable Hand hand, @Nullable String queue) {
        return new EditPlan(null, null, null, hand, queue, Set.of(), Set.of(), null, null);
    }

    private String code(Rule.Content content) {
        return desk.add(content) instanceof Outcome.Refused<Rule>(var refusal) ? refusal.code() : "done";
    }
}
