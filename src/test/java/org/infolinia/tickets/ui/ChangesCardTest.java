package org.infolinia.tickets.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.book.TicketShelf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ticket's history is shown to its beginning, however long it is. */
class ChangesCardTest extends ViewTest {

    private static final int OLDER = 30;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void earlierChangesAreShownWhenSomebodyAsksForThem() {
        var fixture = new TicketFixture(context);
        var ticket = fixture.anOpenTicket();
        jdbc.sql("""
                        insert into tickets.change (ticket_number, at, actor_name, field, value_before, value_after)
                        select ?, now(), 'Marta', 'PRIORITY', 'LOW', 'HIGH' from generate_series(1, ?)""")
                .params(ticket.number().value(), TicketShelf.CHANGES_AT_ONCE + OLDER)
                .update();
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets/" + ticket.number());
        assertThat(lines()).isEqualTo(TicketShelf.CHANGES_AT_ONCE);

        var earlier = _get(_get(ChangesCard.class), Button.class, spec -> spec.withText("Earlier changes"));
        _click(earlier);

        assertThat(lines()).isEqualTo(changesOf(ticket.number().value()));
        assertThat(earlier.isVisible()).isFalse();
    }

    @Test
    void openedEarlierChangesStayWhenSomethingHappens() {
        var fixture = new TicketFixture(context);
        var ticket = fixture.anOpenTicket();
        jdbc.sql("""
                        insert into tickets.change (ticket_number, at, actor_name, field, value_before, value_after)
                        select ?, now(), 'Marta', 'PRIORITY', 'LOW', 'HIGH' from generate_series(1, ?)""")
                .params(ticket.number().value(), TicketShelf.CHANGES_AT_ONCE + OLDER)
                .update();
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets/" + ticket.number());
        _click(_get(_get(ChangesCard.class), Button.class, spec -> spec.withText("Earlier changes")));
        int opened = lines();

        fixture.changedPastTheRules(ticket, new ToPriority(Priority.URGENT));
        MockVaadin.clientRoundtrip(false);

        assertThat(lines()).isEqualTo(opened + 1);
        assertThat(_find(_get(ChangesCard.class), ListItem.class)
                        .getFirst()
                        .getElement()
                        .getTextRecursively())
                .endsWith("→ Urgent");
    }

    private static int lines() {
        return _find(_get(ChangesCard.class), ListItem.class).size();
    }

    private int changesOf(long ticket) {
        return jdbc.sql("select count(*) from tickets.change where ticket_number = ?")
                .param(ticket)
                .query(Integer.class)
                .single();
    }
}
