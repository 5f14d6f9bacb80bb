package org.infolinia.tickets.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.infolinia.harness.FixedClock;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail that was held back and is let through later: its writer waits since it arrived, and the ticket has changed now. */
class HeldMailTest extends TicketTest {

    @Autowired
    FixedClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aReplyChangesItsTicketWhenItIsLetThroughAndIsAwaitedSinceItArrived() {
        var ticket = fixture.anOpenTicket();
        fixture.answers(ticket, "Sprawdzamy");
        clock.advance(Duration.ofDays(2));
        var arrived = clock.instant().minus(Duration.ofDays(1));

        fixture.repliedAt(arrived, TicketFixture.HALINA, ticket, "I co?");

        assertThat(fixture.now(ticket).updatedAt()).isEqualTo(clock.instant());
        assertThat(fixture.now(ticket).waitingSince()).isEqualTo(arrived);
        assertThat(fixture.conversation(ticket).getLast().at()).isEqualTo(arrived);
    }

    @Test
    void aNewTicketBeginsWhenItsMailArrivedAndHasChangedWhenThatWasLetThrough() {
        clock.advance(Duration.ofDays(2));
        var arrived = clock.instant().minus(Duration.ofDays(1));

        var ticket = fixture.ticketOf(fixture.wroteAt(arrived, TicketFixture.STRANGER, "Paczka", "Gdzie jest?"));

        assertThat(ticket.openedAt()).isEqualTo(arrived);
        assertThat(ticket.waitingSince()).isEqualTo(arrived);
        assertThat(ticket.updatedAt()).isEqualTo(clock.instant());
    }
}
