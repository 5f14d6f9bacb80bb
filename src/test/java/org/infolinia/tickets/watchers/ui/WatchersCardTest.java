package org.infolinia.tickets.watchers.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.harness.TheBell.rung;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.assignment.AssignmentScene;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever wants to know what happens on a ticket says so beside it, and the bell tells him. */
class WatchersCardTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TicketDesk desk;

    @Autowired
    AgentDirectory agents;

    private TicketFixture fixture;
    private Ticket ticket;
    private SignedInAgent ewa;
    private SignedInAgent adam;

    @BeforeEach
    void openATicket() {
        fixture = new TicketFixture(context);
        ticket = fixture.anOpenTicket();
        var scene = new AssignmentScene(context, fixture.program());
        ewa = scene.agent("Ewa");
        adam = scene.agent("Adam");
        openTabFor(ewa);
        open();
    }

    @Test
    void oneWatchesAndLeavesByTheSameButton() {
        assertThat(said()).contains("Nobody is watching");
        assertThat(button("Watch").getElement().getAttribute("aria-keyshortcuts"))
                .isEqualTo("Alt+[");

        _click(button("Watch"));
        assertThat(said()).contains("Ewa Nowak");

        _click(button("Stop watching"));
        assertThat(said()).doesNotContain("Ewa Nowak");
    }

    @Test
    void aColleagueIsAddedAndTakenOff() {
        _setValue(colleagues(), agents.find(adam.id()).orElseThrow());

        assertThat(said()).contains("Adam Nowak");
        assertThat(colleagues().isEmpty()).isTrue();

        _click(named("Take off the watchers: Adam Nowak"));
        assertThat(said()).doesNotContain("Adam Nowak");
    }

    @Test
    void aboutColleaguesDecidesWhoWorksOnTheTicket() {
        desk.change(ticket.number(), new ToOwner(adam.id())).orElseThrow();
        open();

        _assertNone(card(), ComboBox.class);
    }

    @Test
    void theBellTellsWhatOthersDidUntilTheTicketIsOpened() {
        _click(button("Watch"));
        UI.getCurrent().navigate("tickets");

        SignedIn.as(adam);
        desk.note(ticket.number(), "Magazyn oddzwoni").orElseThrow();
        SignedIn.as(ewa);
        MockVaadin.clientRoundtrip(false);
        assertThat(rung()).singleElement().asString().startsWith(ticket.number() + ": Adam Nowak – new note");

        open();
        MockVaadin.clientRoundtrip(false);
        assertThat(rung()).containsExactly("Nothing waits for you");
    }

    private void open() {
        UI.getCurrent().navigate("tickets/" + ticket.number());
    }

    private static WatchersCard card() {
        return _get(WatchersCard.class);
    }

    private static String said() {
        return card().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<AgentView> colleagues() {
        return _get(card(), ComboBox.class);
    }

    private static Button button(String words) {
        return _get(card(), Button.class, spec -> spec.withText(words));
    }

    private static Button named(String name) {
        return _find(card(), Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
