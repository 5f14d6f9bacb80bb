package org.infolinia.tickets.assignment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.DayPicker;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.assignment.AssignmentDesk;
import org.infolinia.tickets.assignment.AssignmentRule;
import org.infolinia.tickets.assignment.AssignmentScene;
import org.infolinia.tickets.assignment.Colleague;
import org.infolinia.tickets.assignment.QueueAssignment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A supervisor settles on the screen who gets tickets. */
class AssignmentViewTest extends ViewTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(FixedClock.TUESDAY_MORNING, ZoneOffset.UTC);

    @Autowired
    ApplicationContext context;

    @Autowired
    AssignmentDesk desk;

    private TicketFixture fixture;
    private SignedInAgent ewa;

    @BeforeEach
    void aSupervisorOfOneProgram() {
        fixture = new TicketFixture(context);
        ewa = new AssignmentScene(context, fixture.program()).agent("Ewa");
        openTabFor(SignedIn.supervisorOf(fixture.program()));
        UI.getCurrent().navigate("assignment");
    }

    @Test
    void aRuleIsKeptAsItWasChosen() {
        assertThat(save().isEnabled()).as("nothing is changed").isFalse();

        _setValue(rule(), AssignmentRule.LEAST_BUSY);
        _setValue(team(), Set.of(colleague(ewa)));
        _click(save());

        assertThat(desk.of(fixture.program()))
                .extracting(QueueAssignment::rule, QueueAssignment::team)
                .containsExactly(tuple(AssignmentRule.LEAST_BUSY, Set.of(ewa.id())));
        assertThat(save().isEnabled()).as("saved").isFalse();
        assertThat(said(QueueAssignmentLine.class)).isEqualTo("Saved.");
    }

    private Colleague colleague(SignedInAgent agent) {
        return desk.staff(fixture.program()).stream()
                .filter(each -> each.id().equals(agent.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatSomebodyChangedMeanwhileIsSaidBesideTheButton() {
        var seen = desk.of(fixture.program()).getFirst();
        desk.settle(
                        seen,
                        new QueueAssignment(
                                fixture.program(), seen.queue(), AssignmentRule.ROUND_ROBIN, Set.of(), Set.of()))
                .orElseThrow();

        _setValue(rule(), AssignmentRule.LEAST_BUSY);
        _click(save());

        assertThat(said(QueueAssignmentLine.class)).startsWith("Somebody has changed this");
    }

    @Test
    void theLimitIsTypedAndTakenAway() {
        _setValue(_get(IntegerField.class), 20);
        _click(_get(_get(HandLimitLine.class), Button.class));
        assertThat(desk.handLimit(fixture.program())).contains(20);

        _setValue(_get(IntegerField.class), null);
        _click(_get(_get(HandLimitLine.class), Button.class));
        assertThat(desk.handLimit(fixture.program())).isEmpty();
    }

    @Test
    void somebodyIsAwayAndBackAgain() {
        var away = _get(Button.class, spec -> spec.withText("Give no tickets"));
        assertThat(away.isEnabled()).isFalse();

        _setValue(who(), colleague(ewa));
        _setValue(_get(DayPicker.class), TODAY.plusDays(3));
        _click(away);

        assertThat(colleague(ewa).absentUntil()).isEqualTo(TODAY.plusDays(3));

        _click(_get(Button.class, spec -> spec.withText("Is back")));
        assertThat(colleague(ewa).absentUntil()).isNull();
        assertThat(_find(Button.class, spec -> spec.withText("Is back"))).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Select<AssignmentRule> rule() {
        return _get(Select.class, spec -> spec.withClasses("assignment-rule"));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Colleague> team() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("Who takes part"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Colleague> who() {
        return _get(ComboBox.class, spec -> spec.withLabel("Who is away"));
    }

    private static Button save() {
        return _get(_get(QueueAssignmentLine.class), Button.class);
    }

    private static String said(Class<? extends Component> line) {
        return _get(_get(line), Span.class, spec -> spec.withAttribute("role", "status"))
                .getText();
    }
}
