package org.infolinia.tickets.assignment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.AgentId;
import org.infolinia.tickets.TicketFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The key for the next ticket on the list and on a ticket. */
class NextTicketActionTest extends ViewTest {

    private static final AgentId MARTA = new AgentId(1);

    @Autowired
    ApplicationContext context;

    private TicketFixture fixture;

    @BeforeEach
    void anAgentOfOneProgram() {
        fixture = new TicketFixture(context);
        openTabFor(SignedIn.agentOf(fixture.program()));
    }

    @Test
    void theListGivesTheNextAndOpensIt() {
        var ticket = fixture.anOpenTicket();
        UI.getCurrent().navigate("tickets");

        _click(next());

        assertThat(fixture.now(ticket).owner()).isEqualTo(MARTA);
        assertThat(place()).isEqualTo("tickets/" + ticket.number());
    }

    @Test
    void aTicketLeadsToTheNext() {
        var first = fixture.anOpenTicket();
        var second = fixture.anOpenTicket();
        UI.getCurrent().navigate("tickets");
        _click(next());
        assertThat(place()).isEqualTo("tickets/" + first.number());

        _click(next());

        assertThat(place()).isEqualTo("tickets/" + second.number());
        assertThat(fixture.now(second).owner()).isEqualTo(MARTA);
    }

    @Test
    void thatNothingIsLeftIsSaidBesideTheButton() {
        UI.getCurrent().navigate("tickets");

        _click(next());

        assertThat(_get(_get(NextTicketAction.class), Span.class, spec -> spec.withAttribute("role", "status"))
                        .getText())
                .isEqualTo("Nothing is waiting in your queues and languages.");
        assertThat(place()).isEqualTo("tickets");
    }

    @Test
    void theKeyIsToldToScreenReaders() {
        UI.getCurrent().navigate("tickets");

        assertThat(next().getElement().getAttribute("aria-keyshortcuts")).isEqualTo("Alt+0");
    }

    private static Button next() {
        return _get(Button.class, spec -> spec.withText("Give me the next"));
    }

    private static String place() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }
}
