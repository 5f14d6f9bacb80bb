package org.infolinia.tickets.sla.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.kit.EmptyState;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.programs.hours.CalendarTerms;
import org.infolinia.programs.hours.Shifts;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.sla.SlaMetric;
import org.infolinia.tickets.sla.SlaPolicyDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator settles on the screen what is promised. */
class ServiceLevelsViewTest extends ViewTest {

    @Autowired
    SlaPolicyDesk desk;

    @Autowired
    CalendarDesk calendars;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;

    @BeforeEach
    void anAdministratorOfOneProgram() {
        program = new Programs(directory, gatekeeper).aProgram();
        openTabFor(SignedIn.administratorOf(program));
    }

    @Test
    void withoutWorkingHoursNothingIsPromised() {
        UI.getCurrent().navigate("service-levels");

        _assertOne(EmptyState.class);
        _assertNone(Button.class, spec -> spec.withText("New promise"));
    }

    @Test
    void aPromiseIsKeptAsItWasTyped() {
        openANewPromise();
        write("Name", "Usual");
        write("First response", "4");
        write("Solution", "1:30");
        write("Warn before it runs out", "0:30");
        save();

        _assertNone(SlaPolicyDialog.class);
        var terms = desk.of(program).getFirst().terms();
        assertThat(terms.targets())
                .isEqualTo(Map.of(
                        SlaMetric.FIRST_RESPONSE, Duration.ofHours(4), SlaMetric.SOLUTION, Duration.ofMinutes(90)));
        assertThat(terms.warnBefore()).isEqualTo(Duration.ofMinutes(30));
        _assertOne(Banner.class);
    }

    @Test
    void aTimeThatCannotBeReadIsMarkedAndNothingIsKept() {
        openANewPromise();
        write("Name", "Usual");
        write("First response", "soon");
        save();

        assertThat(_get(TextField.class, spec -> spec.withLabel("First response"))
                        .isInvalid())
                .isTrue();
        assertThat(desk.of(program)).isEmpty();
    }

    private void openANewPromise() {
        var hours = Map.of(DayOfWeek.MONDAY, Shifts.parse("8-16").orElseThrow());
        calendars
                .add(program, new CalendarTerms("Hotline", ZoneId.of("Europe/Warsaw"), null, hours, List.of()))
                .orElseThrow();
        UI.getCurrent().navigate("service-levels");
        _click(_get(Button.class, spec -> spec.withText("New promise")));
    }

    private static void write(String label, String text) {
        _setValue(_get(_get(SlaPolicyDialog.class), TextField.class, spec -> spec.withLabel(label)), text);
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));
    }
}
