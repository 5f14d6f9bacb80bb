package org.infolinia.reporting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.TicketFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class DashboardViewTest extends ViewTest {

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
                .hasSizeGreaterThan(6)
                .allSatisfy(number -> assertThat(number.getHref()).matches("(figures/|surveys).*"));
    }

    @Test
    void aNumberThatChangesStaysWhereTheKeyboardIs() {
        var fixture = new TicketFixture(context);
        openTabFor(SignedIn.supervisorOf(fixture.program()));
        UI.getCurrent().navigate("");
        var openTickets = openTickets();
        assertThat(openTickets.getText()).isEqualTo("0");

        fixture.anOpenTicket();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

        assertThat(openTickets()).isSameAs(openTickets);
        assertThat(openTickets.getText()).isEqualTo("1");
        assertThat(openTickets.getAriaLabel()).get().asString().startsWith("1, ");
    }

    @Test
    void theRowsOfANumberOpenByItsAddress() {
        var program = new Programs(programs, gatekeeper).aProgram();
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("figures/complaints-overdue");

        assertThat(_find(Grid.class)).hasSize(1);
        assertThat(_get(H1.class).getText()).startsWith("complaints overdue");
    }

    private static Anchor openTickets() {
        return _get(
                Anchor.class, spec -> spec.withPredicate(link -> link.getHref().equals("figures/open-tickets")));
    }
}
