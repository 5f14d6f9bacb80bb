package org.infolinia.tickets.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.adjustment.AdjustmentReversed;
import org.infolinia.ledger.adjustment.PointsAdjusted;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.mail.MailGivenUp;
import org.infolinia.mail.outbound.SendingRound;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class HappeningsTest extends TicketTest {

    private static final int ROUNDS_IN_FIVE_DAYS = 11;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TicketFiles files;

    @Autowired
    FixedClock clock;

    Ticket ticket;

    @BeforeEach
    void openTicket() {
        ticket = fixture.anOpenTicket();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void anAdjustmentForTheTicketStandsInItsConversation() {
        publish(adjustment(CaseReference.ticket(ticket.number().value()), 150));

        assertThat(files.conversation(ticket.number())).last().satisfies(message -> {
            assertThat(message.direction()).isEqualTo(Direction.EVENT);
            assertThat(message.words()).isEqualTo(Words.of("tickets.event.adjusted", "+150"));
        });
    }

    @Test
    void anAdjustmentThatIsUndoneStandsThereToo() {
        publish(new AdjustmentReversed(
                Actor.system("test"),
                fixture.program(),
                fixture.halina(),
                new PostingId(1),
                new PostingId(2),
                Points.of(-150),
                Points.ZERO,
                CaseReference.ticket(ticket.number().value())));

        assertThat(fixture.conversation(ticket)).last().satisfies(message -> {
            assertThat(message.direction()).isEqualTo(Direction.EVENT);
            assertThat(message.words()).isEqualTo(Words.of("tickets.event.adjustment-reversed", "−150"));
        });
    }

    @Test
    void anAdjustmentForACallDoesNot() {
        publish(adjustment(CaseReference.call(ticket.number().value()), 150));

        assertThat(files.conversation(ticket.number())).hasSize(1);
    }

    @Test
    void mailThatCouldNotBeSentComesBackWithTheServersWords() {
        publish(new MailGivenUp(
                Actor.system("mailroom"),
                1,
                fixture.program(),
                new EmailAddress("halina@poczta.example"),
                ticket.number().conversation(),
                "answer:1",
                "550 No such user"));

        assertThat(files.conversation(ticket.number()))
                .last()
                .satisfies(message ->
                        assertThat(message.words()).isEqualTo(Words.of("tickets.event.given-up", "550 No such user")));
    }

    @Test
    void anAnswerThatNeverLeftMakesTheTicketSomebodysWorkAgain() {
        fixture.answers(ticket, "Nagroda jest w drodze.");
        assertThat(files.find(ticket.number()).orElseThrow().state()).isEqualTo(Ticket.State.PENDING);

        publish(new MailGivenUp(
                Actor.system("mailroom"),
                1,
                fixture.program(),
                new EmailAddress("halina@poczta.example"),
                ticket.number().conversation(),
                "answer:1",
                "550 No such user"));

        assertThat(files.find(ticket.number()).orElseThrow().state()).isEqualTo(Ticket.State.OPEN);
    }

    @Test
    void theTimerThatGivesMailUpReachesTheTicketToo() {
        fixture.answers(ticket, "Nagroda jest w drodze.");
        SignedIn.out();

        for (int attempt = 0; attempt < ROUNDS_IN_FIVE_DAYS; attempt++) {
            SendingRound.in(context);
            clock.advance(Duration.ofHours(12));
        }

        SignedIn.agentOf(fixture.program());
        assertThat(files.conversation(ticket.number())).last().satisfies(message -> {
            assertThat(message.direction()).isEqualTo(Direction.EVENT);
            assertThat(message.words()).extracting(Words::key).isEqualTo("tickets.event.given-up");
        });
    }

    private PointsAdjusted adjustment(CaseReference reference, long points) {
        return new PointsAdjusted(
                Actor.system("test"),
                fixture.program(),
                fixture.halina(),
                new PostingId(1),
                Points.of(points),
                "goodwill",
                reference);
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> context.publishEvent(event));
    }
}
