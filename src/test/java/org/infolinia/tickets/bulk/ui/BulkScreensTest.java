package org.infolinia.tickets.bulk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.bulk.Bulk;
import org.infolinia.tickets.bulk.BulkDesk;
import org.infolinia.tickets.bulk.BulkRuns;
import org.infolinia.tickets.relations.Bond;
import org.infolinia.tickets.relations.Link;
import org.infolinia.tickets.relations.LinkTickets;
import org.infolinia.tickets.relations.RelationDesk;
import org.infolinia.tickets.views.ListedTicket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class BulkScreensTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RelationDesk relations;

    @Autowired
    BulkDesk desk;

    @Autowired
    BulkRuns runs;

    @Autowired
    JdbcClient jdbc;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
        jdbc.sql("delete from tickets.bulk").update();
    }

    @Test
    void allTicketsOfTheViewAreSelectedChangedAndChangedBack() {
        var first = fixture.anOpenTicket();
        var second = fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets");
        Grid<ListedTicket> grid = grid();

        grid.select(GridKt._get(grid, 0));
        _click(button("tickets.bulk.all", BulkDesk.MAXIMUM_TICKETS));
        assertThat(grid.getSelectedItems()).hasSize(2);
        _click(button("tickets.bulk.change"));
        Select<Priority> priority = select("tickets.field.PRIORITY");
        _setValue(priority, Priority.HIGH);
        assertThat(_get(BulkForecast.class).getElement().getTextRecursively())
                .contains(words("tickets.bulk.preview.changed", 2, 2));
        _click(button("tickets.bulk.confirm", 2));

        var done = ended();
        assertThat(grid.getSelectedItems()).isEmpty();
        assertThat(fixture.now(first).priority()).isEqualTo(Priority.HIGH);
        assertThat(fixture.now(second).priority()).isEqualTo(Priority.HIGH);
        assertThat(_get(BulkNotice.class).getElement().getTextRecursively())
                .contains(words("tickets.bulk.done", 2, 0, 0));

        _click(button("tickets.bulk.undo"));
        await().until(() -> !runs.isRunning(done.id()));
        assertThat(fixture.now(first).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void whatStaysOpenBelowWhatEndsIsSaidBefore() {
        var parent = fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets");
        Grid<ListedTicket> grid = grid();
        grid.select(GridKt._get(grid, 0));
        var child = fixture.anOpenTicket();
        relations
                .link(new LinkTickets(child.number(), new Link(Bond.PARENT, parent.number()), null))
                .orElseThrow();

        _click(button("tickets.bulk.change"));
        Select<State> state = select("tickets.field.STATE");
        _setValue(state, State.RESOLVED);

        assertThat(_get(BulkForecast.class).getElement().getTextRecursively())
                .contains(words("tickets.bulk.preview.open-below", 1))
                .contains(parent.number() + ": " + child.number());
        _setValue(state, State.PENDING);
        assertThat(_get(BulkForecast.class).getElement().getTextRecursively())
                .doesNotContain(child.number().toString());
    }

    @Test
    void whatCameOfEachTicketIsToldWithItsReason() {
        fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(fixture.program()));
        var seen = desk.look(List.of(fixture.aClosedTicket().number()));
        var bulk = desk.open(seen, List.of(new ToState(State.OPEN))).orElseThrow();
        await().until(() -> !runs.isRunning(bulk));

        UI.getCurrent().navigate("bulks/" + bulk.value());

        assertThat(GridKt._getFormattedRow(_get(Grid.class), 0).getLast())
                .isEqualTo(
                        words("refusal.ticket-closed", seen.getFirst().number().toString()));
    }

    @Test
    void nothingIsOfferedWhileNothingIsSelected() {
        fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets");

        assertThat(_find(Button.class, spec -> spec.withText(words("tickets.bulk.change"))))
                .isEmpty();
    }

    private Bulk ended() {
        var bulk = desk.mine().getFirst();
        await().until(() -> !runs.isRunning(bulk.id()));
        MockVaadin.clientRoundtrip(false);
        return desk.find(bulk.id()).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Grid<ListedTicket> grid() {
        return _get(Grid.class);
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(words(label)));
    }

    private static Button button(String key, Object... arguments) {
        return _get(Button.class, spec -> spec.withText(words(key, arguments)));
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
