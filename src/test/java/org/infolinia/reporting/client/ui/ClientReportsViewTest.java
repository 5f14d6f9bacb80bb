package org.infolinia.reporting.client.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.reporting.client.ReportDesk;
import org.infolinia.reporting.client.ScheduleDesk;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor looks at the report for the program's client, sends it and has it sent. It is 17 November 2026. */
class ClientReportsViewTest extends ViewTest {

    @Autowired
    ProgramDirectory programs;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    ReportDesk reports;

    @Autowired
    ScheduleDesk schedules;

    private ProgramId program;

    @BeforeEach
    void aProgramWithAMailbox() {
        program = new Programs(programs, gatekeeper).aProgram();
        gatekeeper.asSystem(
                "test",
                () -> mailboxes.open(OpenMailbox.embedded(
                        program,
                        "help",
                        new EmailAddress("help-" + UUID.randomUUID() + "@example.org"),
                        "Help",
                        Language.PL)));
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("client-reports");
    }

    @Test
    void thePageBeginsWithTheLastFullMonthInTheProgramsLanguage() {
        assertThat(titles()).startsWith("Raport z programu: październik 2026");
        assertThat(_find(NativeTableCell.class)).isNotEmpty();
        assertThat(reports.kept(program)).isEmpty();
    }

    @Test
    void anotherPeriodAndLanguageAreChosenOnThePage() {
        _setValue(_get(DatePicker.class, spec -> spec.withId("report-until")), LocalDate.of(2026, 10, 15));
        _setValue(language(), Language.EN);

        assertThat(titles()).startsWith("Program report: 1 Oct 2026 – 15 Oct 2026");

        _setValue(_get(DatePicker.class, spec -> spec.withId("report-until")), LocalDate.of(2026, 9, 1));

        assertThat(_find(Banner.class)).hasSize(1);
        assertThat(titles()).startsWith("Program report: 1 Oct 2026 – 15 Oct 2026");
    }

    @Test
    void aReportIsSentFromThePageAndStandsThereAfterwards() {
        _click(_get(Button.class, spec -> spec.withClasses("send-report")));
        _click(confirm());
        assertThat(_get(Banner.class).getElement().getTextRecursively()).contains("1 to 10");

        _setValue(_get(TextArea.class), "klient@example.org, biuro@example.org");
        _click(confirm());

        assertThat(reports.kept(program).getFirst().deliveries()).hasSize(2);
        _assertNone(TextArea.class);
        assertThat(_get(KeptReportsCard.class).getElement().getTextRecursively())
                .contains("October 2026", "Sent to klient@example.org", "Sent to biuro@example.org");
    }

    @Test
    void aScheduleIsSettledChangedAndEnded() {
        _click(changeSchedule());
        _setValue(_get(IntegerField.class), 20);
        _setValue(_get(TextArea.class), "klient@example.org");
        _click(confirm());

        assertThat(schedules.of(program).orElseThrow().day()).isEqualTo(20);
        assertThat(_get(ScheduleCard.class).getElement().getTextRecursively())
                .contains("20 Nov 2026: October 2026", "klient@example.org", "Europe/Warsaw");

        _click(changeSchedule());
        _click(_get(Button.class, spec -> spec.withText("Stop sending")));

        assertThat(schedules.of(program)).isEmpty();
    }

    private static List<String> titles() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }

    private static Button changeSchedule() {
        return _get(Button.class, spec -> spec.withClasses("change-schedule"));
    }

    private static Button confirm() {
        return _get(Button.class, spec -> spec.withClasses("confirm"));
    }

    @SuppressWarnings("unchecked")
    private static Select<Language> language() {
        return _get(Select.class, spec -> spec.withId("report-language"));
    }
}
