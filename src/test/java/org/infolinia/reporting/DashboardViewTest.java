package org.infolinia.reporting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.TicketFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class DashboardViewTest extends ViewTest {

    private static final int FIRST_PAGE = 50;

    @Autowired
    private ProgramDirectory programs;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private ApplicationContext context;

    @Test
    void aSupervisorBeginsOnTheDashboardAndEveryNumberLeadsSomewhere() {
        var program = new Programs(programs, gatekeeper).aProgram();
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("");

        assertThat(_get(H1.class).getText()).isEqualTo("Dashboard");
        assertThat(_find(Anchor.class, spec -> spec.withClasses("number")))
                .hasSizeGreaterThan(20)
                .allSatisfy(number -> assertThat(number.getHref()).matches("(figures/|surveys).*"));
    }

    @Test
    void aNumberThatChangesStaysWhereTheKeyboardIs() {
        var fixture = new TicketFixture(context);
        openTabFor(SignedIn.supervisorOf(fixture.program()));
        UI.getCurrent().navigate("");
        var waiting = number("figures/waiting-tickets");
        assertThat(waiting.getText()).isEqualTo("0");

        fixture.anOpenTicket();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

        assertThat(number("figures/waiting-tickets")).isSameAs(waiting);
        assertThat(waiting.getText()).isEqualTo("1");
        assertThat(waiting.getAriaLabel()).get().asString().startsWith("1, ");
    }

    @Test
    void theAddressSaysWhichProgramsAndDaysAreShown() {
        var program = new Programs(programs, gatekeeper).aProgram();
        var other = new Programs(programs, gatekeeper).aProgram();
        openTabFor(SignedIn.supervisorOf(program, other));

        UI.getCurrent().navigate("dashboard");
        assertThat(address()).contains("program=" + program.value(), "program=" + other.value(), "days=30");

        open("dashboard?program=" + other.value() + "&days=90");
        assertThat(number("figures/points-given-by-hand").getElement().getAttribute("href"))
                .contains("program=" + other.value(), "days=90")
                .doesNotContain("program=" + program.value() + "&");
    }

    @Test
    void whoeverMayNotSeeTheProgramOfAnAddressGetsWhatHeMaySee() {
        var his = new Programs(programs, gatekeeper).aProgram();
        var foreign = new Programs(programs, gatekeeper).aProgram();
        openTabFor(SignedIn.supervisorOf(his));

        open("dashboard?program=" + foreign.value() + "&days=7");

        assertThat(address()).contains("program=" + his.value(), "days=7").doesNotContain("program=" + foreign.value());
        open("figures/open-tickets?program=" + foreign.value());
        assertThat(_get(H1.class).getText()).startsWith("open tickets");
    }

    @Test
    void theRowsOfANumberStandInTheOrderAndOnThePageOfTheirAddress() {
        var fixture = new TicketFixture(context);
        for (int ticket = 0; ticket <= FIRST_PAGE; ticket++) {
            fixture.anOpenTicket();
        }
        openTabFor(SignedIn.supervisorOf(fixture.program()));
        var address = "figures/open-tickets?program=" + fixture.program().value();

        open(address);
        assertThat(rows()).hasSize(FIRST_PAGE);

        open(address + "&sort=-what&page=2");
        assertThat(rows()).hasSize(1);
        assertThat(_find(NativeTableHeaderCell.class))
                .filteredOn(heading -> heading.getElement().hasAttribute("aria-sort"))
                .singleElement()
                .extracting(heading -> heading.getElement().getAttribute("aria-sort"))
                .isEqualTo("descending");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .anySatisfy(link -> assertThat(link).contains("sort=-what").doesNotContain("page="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"now", "today", "recent", "clocks", "scores", "weeks", "topics", "scripts", "points", "adjusters"
            })
    void everyTableHasAPageOfItsOwnAndCanBeSaved(String table) {
        var program = new Programs(programs, gatekeeper).aProgram();
        openTabFor(SignedIn.supervisorOf(program));

        UI.getCurrent().navigate("dashboard/table/" + table);

        assertThat(_find(Anchor.class, spec -> spec.withClasses("download")))
                .extracting(Anchor::getText)
                .containsExactly("CSV", "XLSX");
    }

    @Test
    void answersBehindAScoreHaveAPage() {
        var program = new Programs(programs, gatekeeper).aProgram();
        openTabFor(SignedIn.supervisorOf(program));

        open("figures/answers?topic=REWARD&aspect=speed&program=" + program.value());

        assertThat(_get(H1.class).getText()).isEqualTo("Answers");
    }

    private static void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
    }

    private static List<NativeTableRow> rows() {
        return _find(NativeTableRow.class).stream().skip(1).toList();
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static Anchor number(String figure) {
        return _find(
                        Anchor.class,
                        spec -> spec.withClasses("number")
                                .withPredicate(link ->
                                        link.getElement().getAttribute("href").startsWith(figure + "?")))
                .getFirst();
    }
}
