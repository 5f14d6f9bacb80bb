package org.infolinia.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a participant says on the telephone about a ticket that he has. */
class TelephoneDeskTest extends TicketTest {

    @Autowired
    TelephoneDesk telephone;

    @Autowired
    TicketDesk desk;

    @Autowired
    FixedClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void itStandsInTheConversationAsHisWordsAndHeWaitsForAnAnswer() {
        var ticket = fixture.anOpenTicket();
        fixture.answers(ticket, "Sprawdzamy");
        assertThat(fixture.now(ticket).state()).isEqualTo(State.PENDING);
        clock.advance(Duration.ofHours(1));

        telephone.takeDown(ticket.number(), " Paczka nie przyszła ");

        var said = fixture.conversation(ticket).getLast();
        assertThat(said.direction()).isEqualTo(Direction.IN);
        assertThat(said.text()).isEqualTo("Paczka nie przyszła");
        assertThat(said.author().name()).isEqualTo(ticket.contact().name());
        assertThat(said.author().address()).isNull();
        assertThat(fixture.now(ticket).state()).isEqualTo(State.OPEN);
        assertThat(fixture.now(ticket).waitingSince()).isEqualTo(clock.instant());
        assertThat(fixture.now(ticket).updatedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aResolvedTicketIsOpenAgainAndAClosedOneGoesOnInAnother() {
        var resolved = fixture.anOpenTicket();
        desk.change(resolved.number(), new ToState(State.RESOLVED)).orElseThrow();
        var closed = fixture.aClosedTicket();

        assertThat(telephone.takeDown(resolved.number(), "Dalej nic").number()).isEqualTo(resolved.number());
        var another = telephone.takeDown(closed.number(), "Dalej nic");

        assertThat(fixture.now(resolved).state()).isEqualTo(State.OPEN);
        assertThat(fixture.now(closed).state()).isEqualTo(State.CLOSED);
        assertThat(another.predecessor()).isEqualTo(closed.number());
        assertThat(another.channel()).isEqualTo(Channel.PHONE);
        assertThat(another.participant()).isEqualTo(closed.participant());
        assertThat(fixture.conversation(another).getFirst().text()).isEqualTo("Dalej nic");
    }

    @Test
    void ofAMergedTicketItLandsWhereThatGoesOn() {
        var ticket = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        desk.merge(ticket.number(), survivor.number()).orElseThrow();

        assertThat(telephone.takeDown(ticket.number(), "Dzwonię znowu").number())
                .isEqualTo(survivor.number());
        assertThat(fixture.conversation(survivor).getLast().cameWith()).isEqualTo(ticket.number());
    }

    @Test
    void whoDoesNotWorkForTheProgramTakesNothingDown() {
        var ticket = fixture.anOpenTicket();
        SignedIn.agentOf(new TicketFixture(context).program());

        assertThatThrownBy(() -> telephone.takeDown(ticket.number(), "Obcy"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
