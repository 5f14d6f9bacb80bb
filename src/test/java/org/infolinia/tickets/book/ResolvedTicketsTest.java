package org.infolinia.tickets.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.tickets.ReplyRule;
import org.infolinia.tickets.ReplyRule.Reply;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.checklists.ChecklistDesk;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ResolvedTicketsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    ChecklistDesk checklists;

    @Autowired
    ReplyRules rules;

    @Autowired
    ResolvedTickets resolved;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
        SignedIn.out();
    }

    @Test
    void aResolvedTicketClosesAfterFourteenDays() {
        var fixture = new TicketFixture(context);
        SignedIn.agentOf(fixture.program());
        var ticket = fixture.anOpenTicket();
        desk.change(ticket.number(), new ToState(State.RESOLVED)).orElseThrow();

        clock.advance(Duration.ofDays(13));
        resolved.closeOld();
        assertThat(files.find(ticket.number()).orElseThrow().state()).isEqualTo(State.RESOLVED);

        clock.advance(Duration.ofDays(2));
        resolved.closeOld();
        assertThat(files.find(ticket.number()).orElseThrow().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aQueueClosesItsResolvedTicketsWhenItHasSettledTo() {
        var fixture = new TicketFixture(context);
        SignedIn.supervisorOf(fixture.program());
        rules.settle(new ReplyRule(fixture.program(), "pomoc", Reply.REOPENS_UNTIL_CLOSED, null, 3))
                .orElseThrow();
        var ticket = fixture.anOpenTicket();
        desk.change(ticket.number(), new ToState(State.RESOLVED)).orElseThrow();

        clock.advance(Duration.ofDays(2));
        resolved.closeOld();
        assertThat(fixture.now(ticket).state()).isEqualTo(State.RESOLVED);

        clock.advance(Duration.ofDays(2));
        resolved.closeOld();
        assertThat(fixture.now(ticket).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void whatMayNotEndYetStaysResolvedAndKeepsNobodyWaiting() {
        var fixture = new TicketFixture(context);
        SignedIn.agentOf(fixture.program());
        var unfinished = fixture.anOpenTicket();
        var finished = fixture.anOpenTicket();
        desk.change(unfinished.number(), new ToState(State.RESOLVED)).orElseThrow();
        desk.change(finished.number(), new ToState(State.RESOLVED)).orElseThrow();
        var item = checklists
                .add(unfinished.number(), "Sprawdzić adres")
                .orElseThrow()
                .items()
                .getLast();
        checklists.demand(unfinished.number(), item.id(), true).orElseThrow();

        clock.advance(Duration.ofDays(15));
        resolved.closeOld();

        assertThat(fixture.now(unfinished).state()).isEqualTo(State.RESOLVED);
        assertThat(fixture.now(finished).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aTicketThatCannotBeClosedHoldsUpNoOther() {
        var fixture = new TicketFixture(context);
        SignedIn.agentOf(fixture.program());
        var broken = fixture.anOpenTicket();
        var whole = fixture.anOpenTicket();
        desk.change(broken.number(), new ToState(State.RESOLVED)).orElseThrow();
        desk.change(whole.number(), new ToState(State.RESOLVED)).orElseThrow();
        clock.advance(Duration.ofDays(15));

        jdbc.sql("alter table tickets.ticket add constraint never_closed check (number <> %d or state <> 'CLOSED')"
                        .formatted(broken.number().value()))
                .update();
        try {
            resolved.closeOld();
        } finally {
            jdbc.sql("alter table tickets.ticket drop constraint never_closed").update();
        }

        assertThat(fixture.now(broken).state()).isEqualTo(State.RESOLVED);
        assertThat(fixture.now(whole).state()).isEqualTo(State.CLOSED);
        resolved.closeOld();
        assertThat(fixture.now(broken).state()).isEqualTo(State.CLOSED);
    }
}
