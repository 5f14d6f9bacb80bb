package org.infolinia.planning.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.StartCall;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.Newcomers;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Card;
import org.infolinia.planning.Channel;
import org.infolinia.planning.Communication;
import org.infolinia.planning.CommunicationDesk;
import org.infolinia.planning.Plan;
import org.infolinia.planning.panel.PlannedToday;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlanningScreensTest extends ViewTest {

    @Autowired
    private CommunicationDesk desk;

    @Autowired
    private ScriptLibrary library;

    @Autowired
    private CallDesk calls;

    @Autowired
    private ProgramDirectory programs;

    @Autowired
    private PlannedToday plannedToday;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private AgentDirectory directory;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private FixedClock clock;

    private ProgramId program;
    private SignedInAgent joanna;
    private SignedInAgent marta;

    @BeforeEach
    void enrol() {
        clock.reset();
        program = newcomers.aProgram();
        joanna = enrolled("Joanna", Role.SUPERVISOR);
        marta = enrolled("Marta", Role.AGENT);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theMonthIsATableOfDaysWithWhatIsSent() {
        planned(clock.instant().plus(Duration.ofDays(2)));
        open(joanna, "planned");

        var month = _get(MonthTable.class);
        assertThat(textOf(month)).contains("November 2026").contains("Double points");
        assertThat(_find(month, NativeButton.class)).hasSize(1);
        assertThat(textOf(_get(ComingCard.class))).contains("Double points").contains("planned");

        _click(button("Next"));
        assertThat(textOf(_get(MonthTable.class))).contains("December 2026").doesNotContain("Double points");
        _click(button("Previous"));
        assertThat(textOf(_get(MonthTable.class))).contains("November 2026");
    }

    @Test
    void aLinkLeadsToAMonth() {
        openTabFor(joanna);
        UI.getCurrent().navigate("planned", QueryParameters.of("month", "2027-02"));

        assertThat(textOf(_get(MonthTable.class))).contains("February 2027");
    }

    @Test
    void whatAPlanBringsIsShownWhileItIsTyped() {
        open(joanna, "planned");
        _click(button("Plan communication"));
        assertThat(textOf(_get(ExpectationPreview.class))).contains("Enter when it begins");

        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Recipients")), 2_000);
        assertThat(textOf(_get(ExpectationPreview.class))).contains("not known");

        _setValue(_get(NumberField.class, spec -> spec.withLabel("Calls per 1,000 recipients")), 10.0);
        assertThat(textOf(_get(ExpectationPreview.class)))
                .contains("Calls: about 20")
                .contains("your assumption")
                .contains("assumed, not measured")
                .contains("+11");
    }

    @Test
    void aFinishedPlanStandsInTheCalendar() {
        open(joanna, "planned");
        _click(button("Plan communication"));
        _click(button("Save"));
        assertThat(textOf(_get(Banner.class))).contains("how many recipients");

        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Recipients")), 2_000);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Gifts for winter");
        _click(button("Save"));
        assertThat(textOf(_get(Banner.class))).contains("at least one language");
        _setValue(_find(TextArea.class).getFirst(), "Nagrody na zimę.");
        _setValue(_get(Select.class, spec -> spec.withLabel("Channel")), Channel.SMS);
        _click(button("Save"));

        assertThat(_find(CommunicationDialog.class)).isEmpty();
        assertThat(textOf(_get(MonthTable.class))).contains("Gifts for winter");
    }

    @Test
    void whoSavesOverAnotherIsAskedAndMayTakeEither() {
        var seen = planned(clock.instant().plus(Duration.ofDays(2)));
        open(joanna, "planned");
        _click(_find(_get(MonthTable.class), NativeButton.class).getFirst());
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Recipients")), 3_000);
        var adam = enrolled("Adam", Role.SUPERVISOR);
        SignedIn.as(adam);
        desk.change(seen, plan(seen.plan().from(), 7_000, "Triple points")).orElseThrow();
        SignedIn.as(joanna);

        _click(button("Save"));

        assertThat(textOf(_get(Banner.class))).contains("Adam Nowak");
        assertThat(textOf(_get(CommunicationDialog.class)))
                .contains("there: Triple points · yours: Double points")
                .contains("there: 7,000 · yours: 3,000");
        assertThat(desk.find(seen.id()).orElseThrow().plan().audience()).isEqualTo(7_000);

        _click(button("Save mine"));
        assertThat(desk.find(seen.id()).orElseThrow().plan().audience()).isEqualTo(3_000);
    }

    @Test
    void theirsMayBeTaken() {
        var seen = planned(clock.instant().plus(Duration.ofDays(2)));
        open(joanna, "planned");
        _click(_find(_get(MonthTable.class), NativeButton.class).getFirst());
        desk.change(seen, plan(seen.plan().from(), 7_000, "Triple points")).orElseThrow();
        _click(button("Save"));

        _click(button("Load theirs"));

        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).getValue())
                .isEqualTo("Triple points");
        assertThat(desk.find(seen.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void whatIsCalledOffSaysWhoAndWhyAndIsNotChangedAnyMore() {
        planned(clock.instant().plus(Duration.ofDays(2)));
        open(joanna, "planned");
        _click(_find(_get(MonthTable.class), NativeButton.class).getFirst());
        _click(button("Call off"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Reason")), "The list is not ready");
        _click(_find(_get(CallOffDialog.class), Button.class, spec -> spec.withText("Call off"))
                .getLast());

        _click(_find(_get(MonthTable.class), NativeButton.class).getFirst());

        assertThat(textOf(_get(Banner.class))).contains("Joanna Nowak").contains("The list is not ready");
        assertThat(_find(Button.class, spec -> spec.withText("Save"))).isEmpty();
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).isReadOnly())
                .isTrue();
    }

    @Test
    void theChartHasATableThatSaysAll() {
        open(joanna, "planned");

        var volumes = _get(VolumesCard.class);
        var drawing = volumes.getElement().getOuterHTML();
        assertThat(drawing).contains("role=\"img\"").contains("Bars day by day");
        assertThat(_find(volumes, NativeTable.class)).isNotEmpty();
        assertThat(textOf(volumes)).contains("There is no forecast yet").contains("There is no forecast error yet");
    }

    @Test
    void agentsReadWhatComesInTwoWeeksAndCannotChangeIt() {
        planned(clock.instant().plus(Duration.ofDays(13)));
        open(marta, "coming");

        var page = _get(ComingWeeksView.class);
        assertThat(textOf(page))
                .contains("Double points")
                .contains("planned")
                .contains("Now and in the next two weeks");
        assertThat(_find(page, NativeButton.class)).isEmpty();
        assertThat(MenuConfiguration.getMenuEntries())
                .anyMatch(entry -> entry.path().equals("/coming"));
    }

    @Test
    void whatComesLaterThanInTwoWeeksIsNotToldToAgents() {
        planned(clock.instant().plus(Duration.ofDays(15)));
        open(marta, "coming");

        assertThat(textOf(_get(ComingWeeksView.class))).contains("Nothing is planned for the next two weeks.");
    }

    @Test
    void agentsMayNotOpenThePlan() {
        openTabFor(marta);

        assertThat(_find(PlannedView.class)).isEmpty();
        assertThat(MenuConfiguration.getMenuEntries())
                .noneMatch(entry -> entry.path().contains("planned"));
    }

    @Test
    void whereCallsBeginTheHotlineReadsWhatIsToldToday() {
        open(marta, "calls");
        assertThat(cards()).doesNotContain("What participants are told today");
        planned(clock.instant().minus(Duration.ofHours(1)));

        open(marta, "calls");

        assertThat(cards())
                .contains("What participants are told today")
                .contains("Double points")
                .contains("Calls count twice");
    }

    @Test
    void duringACallTheScriptOfTodaysCommunicationIsOneStepAway() {
        var script = new ScriptFixture(library, gatekeeper).published(program, "ks-balance");
        SignedIn.as(joanna);
        desk.plan(program, plan(clock.instant().minus(Duration.ofHours(1)), 1_000, "Double points", "balance"))
                .orElseThrow();
        SignedIn.as(marta);
        var call = calls.start(StartCall.byHand(program, null)).orElseThrow();

        open(marta, "calls/" + call.id().value());
        assertThat(textOf(_get(Div.class, spec -> spec.withClasses("told-in-call"))))
                .contains("Double points");
        _click(_get(
                Button.class,
                spec -> spec.withText("Use script: " + script.content().title().in(Language.EN))));

        assertThat(calls.find(call.id()).orElseThrow().run()).isNotNull();
    }

    @Test
    void theDashboardMayShowTodayBesideTheForecast() {
        planned(clock.instant().minus(Duration.ofHours(1)));
        openTabFor(joanna);

        var card = plannedToday.card(programs.mine());

        assertThat(textOf(card))
                .contains("Today and forecast")
                .contains("Double points")
                .contains("So far");
    }

    private Communication planned(Instant from) {
        SignedIn.as(joanna);
        return desk.plan(program, plan(from, 1_000, "Double points")).orElseThrow();
    }

    private Plan plan(Instant from, int audience, String title) {
        return plan(from, audience, title, null);
    }

    private Plan plan(Instant from, int audience, String title, @Nullable String script) {
        return new Plan(
                title,
                Channel.EMAIL,
                Map.of(Language.EN, "Calls count twice."),
                from,
                from,
                audience,
                script,
                null,
                joanna.id(),
                null,
                null);
    }

    private static String cards() {
        return _find(Card.class).stream().map(PlanningScreensTest::textOf).collect(Collectors.joining());
    }

    private void open(SignedInAgent agent, String path) {
        openTabFor(agent);
        UI.getCurrent().navigate(path);
    }

    private SignedInAgent enrolled(String name, Role role) {
        return new EnrolledAgents(directory, gatekeeper).enroll(Language.EN, role, name, "Nowak", program);
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }
}
