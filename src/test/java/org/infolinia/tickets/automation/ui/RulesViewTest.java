package org.infolinia.tickets.automation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Strip;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.automation.Rule;
import org.infolinia.tickets.automation.RuleDesk;
import org.infolinia.tickets.automation.RuleScene;
import org.infolinia.tickets.automation.Trigger.Happening;
import org.infolinia.tickets.automation.Trigger.On;
import org.infolinia.tickets.edits.EditPlan;
import org.infolinia.tickets.settings.ui.RemovalDialog;
import org.infolinia.tickets.views.Condition.OfKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class RulesViewTest extends ViewTest {

    private static final On OPENED = new On(Happening.OPENED);
    private static final EditPlan TO_HIGH =
            new EditPlan(null, Priority.HIGH, null, null, null, Set.of(), Set.of(), null, null);

    @Autowired
    ApplicationContext context;

    @Autowired
    RuleDesk desk;

    @Autowired
    JdbcClient jdbc;

    TicketFixture fixture;
    RuleScene scene;

    @BeforeEach
    void makeScene() {
        fixture = new TicketFixture(context);
        scene = new RuleScene(context, fixture.program());
    }

    @AfterEach
    void forgetRules() {
        jdbc.sql("delete from tickets.rule").update();
    }

    @Test
    void aSupervisorWritesARuleAndWhatIsRefusedIsSaidInTheDialog() {
        open();

        _click(button("tickets.rules.add"));
        _setValue(field(TextField.class, "tickets.rules.name"), "Powitanie");
        _click(button("tickets.rules.save"));
        assertThat(_get(Banner.class).getElement().getTextRecursively()).contains(words("refusal.rule-nothing"));
        _setValue(field(TextArea.class, "tickets.rules.note"), "Nowe");
        _click(button("tickets.rules.save"));

        _assertNone(RuleDialog.class);
        assertThat(rules()).singleElement().satisfies(rule -> {
            assertThat(rule.content().note()).isEqualTo("Nowe");
            assertThat(rule.content().trigger()).isEqualTo(OPENED);
            assertThat(rule.content().isOn()).isFalse();
        });
    }

    @Test
    void aKnownRuleIsShownAsItIsAndStaysSoWhenNothingIsChanged() {
        var rule = scene.rule(scene.content("Reklamacje", OPENED, TO_HIGH, new OfKind(Set.of(Kind.COMPLAINT))));
        open();

        deed(0, "tickets.rules.change");
        _click(button("tickets.rules.save"));

        assertThat(rules())
                .singleElement()
                .satisfies(kept -> assertThat(kept.content()).isEqualTo(rule.content()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void timeIsAskedForOnlyWhereARuleWaitsForIt() {
        open();
        _click(button("tickets.rules.add"));
        _assertNone(Select.class, spec -> spec.withLabel(words("tickets.rules.unit")));

        Select<Object> trigger = field(Select.class, "tickets.rules.trigger");
        trigger.setValue(trigger.getListDataView().getItems().toList().getLast());

        _assertOne(Select.class, spec -> spec.withLabel(words("tickets.rules.unit")));
    }

    @Test
    void theDryRunSaysWhichTicketsItWouldHaveWorkedOn() {
        var ticket = fixture.anOpenTicket();
        scene.rule(scene.content("Pilne", OPENED, TO_HIGH));
        open();

        deed(0, "tickets.rules.change");
        _click(button("tickets.rules.try"));
        var pane = _get(RehearsalPane.class);
        pane.goOn();

        assertThat(pane.getElement().getTextRecursively())
                .contains(UI.getCurrent().getTranslation("tickets.rules.try.sum", 1, 1))
                .contains(ticket.number().toString())
                .contains(words("tickets.priority.HIGH"));
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void whatCannotBeTriedIsSaidBesideTheButton() {
        open();
        _click(button("tickets.rules.add"));
        _click(button("tickets.rules.try"));

        assertThat(_get(_get(RehearsalPane.class), Banner.class).getElement().getTextRecursively())
                .contains(words("refusal.rule-nothing"));
    }

    @Test
    void rulesAreSwitchedMovedAndRemovedInTheList() {
        scene.rule(scene.content("Pierwsza", OPENED, TO_HIGH));
        scene.rule(scene.content("Druga", OPENED, TO_HIGH));
        open();

        _setValue(_get(cell(0, "on"), Checkbox.class), false);
        deed(1, "tickets.rules.earlier");
        assertThat(rules()).extracting(rule -> rule.content().name()).containsExactly("Druga", "Pierwsza");
        assertThat(rules()).extracting(rule -> rule.content().isOn()).containsExactly(true, false);

        deed(0, "tickets.rules.remove");
        _click(_get(_get(RemovalDialog.class), Button.class, spec -> spec.withText(words("tickets.rules.remove"))));
        assertThat(rules()).extracting(rule -> rule.content().name()).containsExactly("Pierwsza");
    }

    @Test
    void whatCameOfARuleIsSaidInWords() {
        scene.rule(scene.content("Pilne", OPENED, TO_HIGH));
        scene.rule(scene.content(
                "Zamknij", OPENED, new EditPlan(State.RESOLVED, null, null, null, null, Set.of(), Set.of(), null, null)));
        var complaint = fixture.anOpenComplaint();
        scene.work();
        open();

        _click(_get(cell(0, "lately"), Button.class));
        assertThat(_get(FiringsDialog.class).getElement().getTextRecursively())
                .contains(complaint.number().toString())
                .contains(UI.getCurrent()
                        .getTranslation(
                                "tickets.event.rule.done",
                                "Pilne",
                                words("tickets.field.PRIORITY") + " → " + words("tickets.priority.HIGH")));
        _get(FiringsDialog.class).close();
        _click(_get(cell(1, "lately"), Button.class));
        assertThat(_get(FiringsDialog.class).getElement().getTextRecursively())
                .contains(UI.getCurrent().getTranslation("refusal.complaint-unanswered", complaint.number()));
    }

    @Test
    void theTicketsHistoryTellsOfTheRuleInTheReadersLanguage() {
        scene.rule(scene.content("Pilne", OPENED, TO_HIGH));
        var ticket = fixture.anOpenTicket();
        scene.work();
        openTabFor(SignedIn.agentOf(fixture.program()));

        UI.getCurrent().navigate("tickets/" + ticket.number());

        assertThat(_find(Article.class).getLast().getElement().getTextRecursively())
                .contains("Rule “Pilne”: " + words("tickets.field.PRIORITY") + " → " + words("tickets.priority.HIGH"))
                .contains(words("actor.automation"));
    }

    @Test
    void agentsDoNotGetThere() {
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("rules");

        _assertNone(Grid.class);
    }

    private void open() {
        openTabFor(SignedIn.supervisorOf(fixture.program()));
        UI.getCurrent().navigate("rules");
        _assertOne(Strip.class);
    }

    private List<Rule> rules() {
        SignedIn.supervisorOf(fixture.program());
        return desk.of(List.of(fixture.program()));
    }

    @SuppressWarnings("unchecked")
    private static Component cell(int row, String column) {
        return (Component) GridKt._getCellComponent(_get(Grid.class), row, column);
    }

    private static void deed(int row, String key) {
        var label = words(key) + ": ";
        _click(_get(
                cell(row, "deeds"),
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().orElse("").startsWith(label))));
    }

    private static <T extends Component> T field(Class<T> kind, String label) {
        return _get(kind, spec -> spec.withLabel(words(label)));
    }

    private static Button button(String key) {
        return _get(Button.class, spec -> spec.withText(words(key)));
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
