package org.infolinia.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.PointsAdjusted;
import org.infolinia.ledger.PostingId;
import org.infolinia.mail.MailGivenUp;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class HappeningsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TicketFiles files;

    TicketScene scene;
    Ticket ticket;

    @BeforeEach
    void openTicket() {
        scene = new TicketScene(context);
        SignedIn.agentOf(scene.program());
        ticket = scene.openTicket(Kind.QUESTION);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
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
    void anAdjustmentForACallDoesNot() {
        publish(adjustment(CaseReference.call(ticket.number().value()), 150));

        assertThat(files.conversation(ticket.number())).hasSize(1);
    }

    @Test
    void mailThatCouldNotBeSentComesBackWithTheServersWords() {
        publish(new MailGivenUp(
                Actor.system("mailroom"),
                1,
                scene.program(),
                new EmailAddress("halina@poczta.example"),
                ticket.number().conversation(),
                "answer:1",
                "550 No such user"));

        assertThat(files.conversation(ticket.number()))
                .last()
                .satisfies(message ->
                        assertThat(message.words()).isEqualTo(Words.of("tickets.event.given-up", "550 No such user")));
    }

    private PointsAdjusted adjustment(CaseReference reference, long points) {
        return new PointsAdjusted(
                Actor.system("test"),
                scene.program(),
                scene.halina(),
                new PostingId(1),
                Points.of(points),
                "goodwill",
                reference);
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> context.publishEvent(event));
    }
}
