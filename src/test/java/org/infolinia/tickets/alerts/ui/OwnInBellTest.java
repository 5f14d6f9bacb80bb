package org.infolinia.tickets.alerts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.harness.TheBell.rung;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.TheBell;
import org.infolinia.harness.ViewTest;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.assignment.AssignmentScene;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.ui.BellFeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Owners hear from the bell what befalls their tickets without them, and see in the menu how many wait. */
class OwnInBellTest extends ViewTest {

    private static final String QUIET = "Nothing waits for you";

    @Autowired
    ApplicationContext context;

    @Autowired
    TicketDesk desk;

    @Autowired
    FixedClock clock;

    @Autowired
    BellFeed feed;

    private TicketFixture fixture;
    private SignedInAgent ewa;
    private SignedInAgent adam;

    @BeforeEach
    void ewaLooksAtTheList() {
        fixture = new TicketFixture(context);
        var scene = new AssignmentScene(context, fixture.program());
        ewa = scene.agent("Ewa");
        adam = scene.agent("Adam");
        openTabFor(ewa);
        UI.getCurrent().navigate("tickets");
    }

    @Test
    void whatSomebodyElseMakesMineRingsUntilIOpenIt() {
        var ticket = fixture.anOpenTicket();
        by(adam, ticket, new ToOwner(ewa.id()));

        assertThat(rung()).singleElement().asString().startsWith(ticket.number() + ": assigned to you by Adam Nowak");
        assertThat(TheBell.leadsTo()).isEqualTo("tickets/" + ticket.number());

        UI.getCurrent().navigate("tickets/" + ticket.number());
        MockVaadin.clientRoundtrip(false);
        assertThat(rung()).containsExactly(QUIET);
    }

    @Test
    void whatITakeMyselfRingsNot() {
        by(ewa, fixture.anOpenTicket(), new ToOwner(ewa.id()));

        assertThat(rung()).containsExactly(QUIET);
    }

    @Test
    void whatSomebodyElseGetsInsteadRingsForMeNoMore() {
        var ticket = fixture.anOpenTicket();
        by(adam, ticket, new ToOwner(ewa.id()));
        by(adam, ticket, new ToOwner(adam.id()));

        assertThat(rung()).containsExactly(QUIET);
    }

    @Test
    void whatWasPutAsideRingsWhenItIsThereAgain() {
        var ticket = fixture.anOpenTicket();
        by(ewa, ticket, new ToOwner(ewa.id()));
        by(ewa, ticket, new ToSnooze(clock.instant().plus(Duration.ofDays(1))));
        by(adam, ticket, new ToSnooze(null));

        assertThat(rung()).singleElement().asString().startsWith(ticket.number() + ": put aside until now");
    }

    @Test
    void whatIsOverRingsNoMore() {
        var ticket = fixture.anOpenTicket();
        by(adam, ticket, new ToOwner(ewa.id()));
        by(adam, ticket, new ToState(State.RESOLVED));

        assertThat(rung()).containsExactly(QUIET);
    }

    @Test
    void whoOpensOneOfManyIsNotToldOfTheOthersAgain() {
        var tickets =
                IntStream.range(0, 8).mapToObj(each -> fixture.anOpenTicket()).toList();
        tickets.forEach(ticket -> by(adam, ticket, new ToOwner(ewa.id())));
        NotificationsKt.clearNotifications();

        UI.getCurrent().navigate("tickets/" + tickets.getFirst().number());
        MockVaadin.clientRoundtrip(false);

        assertThat(rung()).hasSize(7);
        assertThat(NotificationsKt.getNotifications()).isEmpty();
    }

    @Test
    void whatSomebodyElseIsToldRingsForHimAlone() {
        var heard = new AtomicInteger();
        SignedIn.as(adam);
        var ending = feed.listen(heard::incrementAndGet);
        by(adam, fixture.anOpenTicket(), new ToOwner(ewa.id()));

        assertThat(rung()).hasSize(1);
        assertThat(heard).hasValue(0);
        ending.run();
    }

    @Test
    void linesStayWhereTheKeyboardIsWhileNewsArrive() {
        by(adam, fixture.anOpenTicket(), new ToOwner(ewa.id()));
        var first = TheBell.lines().getFirst();

        by(adam, fixture.anOpenTicket(), new ToOwner(ewa.id()));

        assertThat(TheBell.lines()).hasSize(2).contains(first);
        assertThat(TheBell.name()).isEqualTo("Waiting for you: 2");
    }

    @Test
    void theMenuCountsWhatWaitsForMe() {
        var ticket = fixture.anOpenTicket();
        by(adam, ticket, new ToOwner(ewa.id()));
        assertThat(menu()).isEqualTo("Tickets1");

        by(adam, ticket, new ToState(State.PENDING));
        assertThat(menu()).isEqualTo("Tickets0");
    }

    private void by(SignedInAgent agent, Ticket ticket, TicketEdit edit) {
        SignedIn.as(agent);
        desk.change(ticket.number(), edit).orElseThrow();
        SignedIn.as(ewa);
        MockVaadin.clientRoundtrip(false);
    }

    private static String menu() {
        return _find(Anchor.class).stream()
                .filter(link -> link.getHref().equals("tickets"))
                .findFirst()
                .orElseThrow()
                .getElement()
                .getTextRecursively();
    }
}
