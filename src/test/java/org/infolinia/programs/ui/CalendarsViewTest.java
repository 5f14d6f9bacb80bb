package org.infolinia.programs.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.programs.hours.Shifts;
import org.infolinia.programs.hours.SpecialDay;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator settles on the screen when people work. */
class CalendarsViewTest extends ViewTest {

    @Autowired
    CalendarDesk desk;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;

    @BeforeEach
    void anAdministratorBeginsACalendar() {
        program = new Programs(directory, gatekeeper).aProgram();
        openTabFor(SignedIn.administratorOf(program));
        UI.getCurrent().navigate("calendars");
        _click(_get(Button.class, spec -> spec.withText("New calendar")));
        write("Name", "Hotline");
    }

    @Test
    void aCalendarIsKeptAsItWasTyped() {
        write("Wednesday", "8-12, 12:30-16");
        write("Saturday", "10-14");
        _setValue(_get(TextArea.class), "2026-12-24; 8-12; Wigilia\n2026-12-31");
        save();

        _assertNone(CalendarDialog.class);
        var terms = desk.of(program).getFirst().terms();
        assertThat(terms.on(DayOfWeek.WEDNESDAY)).hasToString("8:00-12:00, 12:30-16:00");
        assertThat(terms.on(DayOfWeek.SUNDAY)).isEqualTo(Shifts.NONE);
        assertThat(terms.days())
                .containsExactly(
                        new SpecialDay(
                                LocalDate.of(2026, 12, 24),
                                "Wigilia",
                                Shifts.parse("8-12").orElseThrow()),
                        new SpecialDay(LocalDate.of(2026, 12, 31), "", Shifts.NONE));
    }

    @Test
    void hoursThatCannotBeReadAreMarked() {
        write("Monday", "from eight");
        save();

        assertThat(_get(TextField.class, spec -> spec.withLabel("Monday")).isInvalid())
                .isTrue();
        _assertOne(Banner.class);
        assertThat(desk.of(program)).isEmpty();
    }

    @Test
    void linesThatSayNothingAreNamed() {
        _setValue(_get(TextArea.class), "2026-12-24\n24.12.2026\n\nChristmas");
        save();

        assertThat(_get(Banner.class).getElement().getTextRecursively()).contains("2, 4");
        assertThat(desk.of(program)).isEmpty();
    }

    private static void write(String label, String text) {
        _setValue(_get(TextField.class, spec -> spec.withLabel(label)), text);
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));
    }
}
