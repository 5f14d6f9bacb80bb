package org.infolinia.tickets.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.kernel.AgentId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketFilter;
import org.infolinia.tickets.TicketFilter.Owner;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class TicketShelfTest {

    private static final AgentId MARTA = new AgentId(1);
    private static final Set<State> FINISHED = EnumSet.of(State.RESOLVED, State.CLOSED);

    @Autowired
    TicketShelf shelf;

    @Autowired
    TicketDesk desk;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    @Autowired
    ApplicationContext context;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
    }

    @AfterEach
    void putBack() {
        clock.reset();
    }

    @Test
    void ticketsWithoutAnOwnerAreFoundHoweverManyOthersAreMoreUrgent() {
        var martas = fixture.anOpenComplaint();
        gatekeeper.asSystem("test", () -> desk.change(martas.number(), new ToOwner(MARTA)));
        var nobodys = fixture.anOpenTicket();

        assertThat(list(TicketFilter.OPEN_STATES, new Owner.Nobody(), 1)).containsExactly(nobodys.number());
        assertThat(list(TicketFilter.OPEN_STATES, new Owner.Agent(MARTA), 2)).containsExactly(martas.number());
        assertThat(list(TicketFilter.OPEN_STATES, new Owner.Anybody(), 1)).containsExactly(martas.number());
    }

    @Test
    void finishedTicketsComeNewestFirst() {
        var first = fixture.aClosedTicket();
        clock.advance(Duration.ofDays(1));
        var second = fixture.aClosedTicket();
        clock.advance(Duration.ofDays(1));
        gatekeeper.asSystem("test", () -> desk.note(first.number(), "Akta skopiowane"));

        assertThat(list(FINISHED, new Owner.Anybody(), 2)).containsExactly(second.number(), first.number());
    }

    private List<TicketNumber> list(Set<State> states, Owner owner, int limit) {
        var programs = Set.of(fixture.program());
        return shelf.list(programs, new TicketFilter(programs, states, owner, ""), limit).stream()
                .map(Ticket::number)
                .toList();
    }
}
