package org.infolinia.tickets.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.infolinia.harness.FixedClock;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.closing.Finding;
import org.infolinia.ledger.closing.FindingId;
import org.infolinia.ledger.closing.Mismatch;
import org.infolinia.ledger.closing.UnmatchedPointsReported;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Origin;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@RecordApplicationEvents
class UnmatchedPointsTest extends TicketTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TicketFiles files;

    @Autowired
    FixedClock clock;

    @Autowired
    ApplicationEvents events;

    @Test
    void whatDoesNotMatchBecomesATicketAmongColleagues() {
        transaction.executeWithoutResult(status -> context.publishEvent(
                new UnmatchedPointsReported(Actor.system("test"), closing(), finding("Lublin, Zana 19"))));

        assertThat(events.stream(TicketOpened.class).map(TicketOpened::ticket))
                .filteredOn(ticket -> fixture.halina().equals(ticket.participant()))
                .singleElement()
                .satisfies(ticket -> {
                    assertThat(ticket.topic()).isEqualTo(Ticket.Topic.BALANCE);
                    assertThat(ticket.subject()).contains("Lublin, Zana 19");
                    assertThat(ticket.contact()).isEqualTo(Ticket.Contact.UNKNOWN);
                    assertThat(fixture.conversation(ticket)).singleElement().satisfies(message -> {
                        assertThat(message.direction()).isEqualTo(Message.Direction.NOTE);
                        assertThat(message.text()).contains("300").contains("posting:7");
                    });
                    assertThat(files.origin(ticket.number()))
                            .contains(new Origin.ClosingFinding(
                                    1, fixture.program().value()));
                });
    }

    @Test
    void whatIsToldTwiceIsOneTicket() {
        var told = new UnmatchedPointsReported(Actor.system("test"), closing(), finding("Lublin, Zana 19"));

        transaction.executeWithoutResult(status -> context.publishEvent(told));
        transaction.executeWithoutResult(status -> context.publishEvent(told));

        assertThat(events.stream(TicketOpened.class).map(TicketOpened::ticket))
                .filteredOn(ticket -> fixture.halina().equals(ticket.participant()))
                .hasSize(1);
    }

    @Test
    void aNameThatIsTooLongIsCut() {
        transaction.executeWithoutResult(status -> context.publishEvent(
                new UnmatchedPointsReported(Actor.system("test"), closing(), finding("x".repeat(300)))));

        assertThat(events.stream(TicketOpened.class).map(TicketOpened::ticket))
                .filteredOn(ticket -> fixture.halina().equals(ticket.participant()))
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.subject()).hasSize(200));
    }

    private Closing closing() {
        return new Closing(
                new ClosingId(1),
                fixture.program(),
                1,
                LocalDate.EPOCH,
                LocalDate.of(2026, 10, 31),
                new Closing.Signatory(new AgentId(2), "joanna Testowa"),
                clock.instant(),
                1,
                clock.instant(),
                null);
    }

    private Finding finding(String name) {
        return new Finding(
                new FindingId(fixture.program().value()),
                Mismatch.POINTS_WITHOUT_SOURCE,
                "posting:7",
                fixture.halina(),
                name,
                Points.of(300),
                DAY,
                null,
                null);
    }
}
