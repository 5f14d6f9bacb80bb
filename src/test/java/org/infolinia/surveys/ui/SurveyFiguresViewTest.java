package org.infolinia.surveys.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Facts;
import org.infolinia.kit.TrendLine;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.surveys.EndedContact.Circumstances;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.panel.OwnVoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SurveyFiguresViewTest extends ViewTest {

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private OwnVoice own;

    @Autowired
    private ProgramDirectory programs;

    @Autowired
    private AgentDirectory directory;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private FixedClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void howSoonPeopleAnswerAndWhatTheySayIsShown() {
        var program = answered(6);

        open(program, "days=30");

        assertThat(_find(NativeTable.class))
                .extracting(table -> table.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("6") && text.contains("100%"))
                .anyMatch(text -> text.contains("kolejka"));
    }

    @Test
    void ofFewAnswersTheIntervalComesBeforeTheMean() {
        var program = fixture.aProgramWithAMailbox();
        var agent = new EnrolledAgents(directory, gatekeeper).enroll(Language.EN, Role.AGENT, "Ewa", "Nowak", program);
        IntStream.range(0, 6).forEach(time -> fixture.rated(fixture.aTicketIn(program, agent.id()), 4, ""));

        open(program, "days=30");
        assertThat(_find(NativeTable.class))
                .extracting(table -> table.getElement().getTextRecursively())
                .anyMatch(text -> text.matches("(?s).*Ewa Nowak\\s*3\\.\\d+ – 4\\.\\d+\\s*\\(4\\.00\\).*"));

        openTabFor(SignedIn.as(agent));
        assertThat(own.score(programs.get(program), Period.lastDays(30, clock.instant()))
                        .getElement()
                        .getTextRecursively())
                .matches("(?s).*3\\.\\d+ – 4\\.\\d+.*4\\.00.*");
    }

    @Test
    void anotherKindIsAnotherAddressWithAScaleOfItsOwn() {
        var program = answered(6);
        open(program, "days=90");

        _setValue(kinds(), SurveyKind.RELATIONSHIP);

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("kind=relationship")
                .contains("days=90");
        assertThat(_get(Facts.class).getElement().getTextRecursively()).contains("Too few answers: 0");
    }

    @Test
    void rubbishInTheAddressIsAsIfNothingWasAsked() {
        var program = answered(1);

        open(program, "program=-7&kind=love&days=0");

        assertThat(kinds().getValue()).isEqualTo(SurveyKind.AFTER_CONTACT);
    }

    @Test
    void aSliceLeadsToItsAnswersAndAWithheldOneNowhere() {
        var program = fixture.aProgramWithAMailbox();
        rated(program, "REWARD", 6);
        rated(program, "RULES", 7);
        rated(program, "CARD", 3);

        open(program, "days=30");

        assertThat(_find(Anchor.class, spec -> spec.withClasses("number")))
                .extracting(Anchor::getHref)
                .contains("surveys?days=30&program=" + program.value() + "&topic=RULES")
                .noneMatch(address -> address.endsWith("topic=CARD") || address.endsWith("topic=REWARD"));
        assertThat(_find(NativeTableCell.class))
                .extracting(cell -> cell.getElement().getTextRecursively())
                .contains("Reward", "Card", "not shown");
    }

    @Test
    void theWeeksAreDrawnAndStandAsNumbers() {
        var program = answered(6);
        clock.advance(Duration.ofDays(7));
        rated(program, "CARD", 5);

        open(program, "days=30");

        assertThat(_find(TrendLine.class))
                .extracting(line -> line.getElement().getAttribute("aria-label"))
                .anyMatch(words -> words.startsWith("Response rate from 100% to 100%"));
        assertThat(_find(NativeTable.class))
                .extracting(table -> table.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("Week of"));
    }

    private void rated(ProgramId program, String topic, int times) {
        IntStream.range(0, times)
                .forEach(time -> fixture.rated(
                        fixture.aTicketIn(program, new AgentId(7), new Circumstances(topic, null, null)), 4, ""));
    }

    @SuppressWarnings("unchecked")
    private static Select<SurveyKind> kinds() {
        return _get(Select.class, spec -> spec.withPredicate(select -> select.getValue() instanceof SurveyKind));
    }

    private void open(ProgramId program, String query) {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("surveys/figures", QueryParameters.fromString(query));
    }

    private ProgramId answered(int times) {
        var program = fixture.aProgramWithAMailbox();
        IntStream.range(0, times)
                .forEach(time -> fixture.answer(
                        fixture.anInvitationIn(program), new SurveyAnswer(2, Map.of(), "Długa kolejka")));
        return program;
    }
}
