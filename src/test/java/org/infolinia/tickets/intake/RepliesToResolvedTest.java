package org.infolinia.tickets.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.mail.Landing;
import org.infolinia.tickets.ReplyRule;
import org.infolinia.tickets.ReplyRule.Reply;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.book.ReplyRules;
import org.infolinia.tickets.desk.TicketDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a reply to a resolved ticket does. The fixture's letters are of 17 November 2026, 9 o'clock. */
class RepliesToResolvedTest extends TicketTest {

    @Autowired
    ReplyRules rules;

    @Autowired
    TicketDesk desk;

    @Autowired
    FixedClock clock;

    @BeforeEach
    void aSupervisor() {
        SignedIn.supervisorOf(fixture.program());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whileNothingIsSettledAResolvedTicketIsOpenedAgain() {
        var ticket = resolved(Duration.ZERO);

        reply(ticket);

        assertThat(fixture.now(ticket).state()).isEqualTo(State.OPEN);
    }

    @Test
    void withinTheQueuesDaysItIsOpenedAgain() {
        settle(Reply.REOPENS_FOR_DAYS, 7);
        var ticket = resolved(Duration.ofDays(6));

        reply(ticket);

        assertThat(fixture.now(ticket).state()).isEqualTo(State.OPEN);
    }

    @Test
    void afterTheQueuesDaysANewOneBeginsThoughItIsNotClosedYet() {
        settle(Reply.REOPENS_FOR_DAYS, 7);
        var ticket = resolved(Duration.ofDays(8));

        var landing = reply(ticket);

        assertThat(fixture.now(ticket).state()).isEqualTo(State.RESOLVED);
        assertThat(fixture.ticketOf(landing).predecessor()).isEqualTo(ticket.number());
    }

    @Test
    void whereEveryReplyBeginsAnotherAResolvedTicketIsNoException() {
        settle(Reply.BEGINS_ANOTHER, null);
        var ticket = resolved(Duration.ZERO);

        var landing = reply(ticket);

        assertThat(fixture.now(ticket).state()).isEqualTo(State.RESOLVED);
        assertThat(fixture.ticketOf(landing).predecessor()).isEqualTo(ticket.number());
    }

    private Ticket resolved(Duration before) {
        clock.advance(before.negated());
        var ticket = desk.change(fixture.anOpenTicket().number(), new ToState(State.RESOLVED))
                .orElseThrow();
        clock.reset();
        return ticket;
    }

    private Landing reply(Ticket ticket) {
        return fixture.replies(TicketFixture.HALINA, ticket, "Jednak nie");
    }

    private void settle(Reply reply, @Nullable Integer days) {
        rules.settle(new ReplyRule(fixture.program(), "pomoc", reply, days, ReplyRule.USUAL_CLOSING))
                .orElseThrow();
    }
}
