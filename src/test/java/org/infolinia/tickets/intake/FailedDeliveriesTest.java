package org.infolinia.tickets.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.infolinia.harness.FixedClock;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.HoldId;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OrderState;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardDeliveryFailed;
import org.infolinia.ledger.reward.RewardId;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.ledger.reward.RewardOrderId;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Origin;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@RecordApplicationEvents
class FailedDeliveriesTest extends TicketTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FixedClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TicketFiles files;

    @AfterEach
    void theClockIsSetAgain() {
        clock.reset();
    }

    @Test
    void aRewardThatArrivedBrokenBecomesATicketOfItsParticipant() {
        transaction.executeWithoutResult(status ->
                context.publishEvent(new RewardDeliveryFailed(Actor.system("test"), order(), "Paczka zgnieciona.")));

        assertThat(events.stream(TicketOpened.class).map(TicketOpened::ticket))
                .filteredOn(ticket -> fixture.halina().equals(ticket.participant()))
                .singleElement()
                .satisfies(ticket -> {
                    assertThat(ticket.topic()).isEqualTo(Ticket.Topic.REWARD);
                    assertThat(ticket.kind()).isEqualTo(Ticket.Kind.COMPLAINT);
                    assertThat(ticket.subject()).contains("Kubek");
                    assertThat(fixture.conversation(ticket))
                            .singleElement()
                            .satisfies(message -> assertThat(message.text()).isEqualTo("Paczka zgnieciona."));
                });
    }

    @Test
    void aFailureThatIsToldTwiceIsOneTicketAndTheNextOneGoesOnInIt() {
        var order = order();
        tell(order, "Paczka zgnieciona.");
        tell(order, "Paczka zgnieciona.");
        clock.advance(Duration.ofDays(1));
        tell(order(), "Druga też.");

        var ticket = files.of(fixture.halina()).getFirst();
        assertThat(files.of(fixture.halina())).hasSize(1);
        assertThat(fixture.conversation(ticket))
                .extracting(Message::text)
                .containsExactly("Paczka zgnieciona.", "Druga też.");
        assertThat(files.origin(ticket.number()))
                .contains(new Origin.FailedDelivery(order.id().value()));
    }

    private void tell(RewardOrder order, String words) {
        transaction.executeWithoutResult(
                status -> context.publishEvent(new RewardDeliveryFailed(Actor.system("test"), order, words)));
    }

    private RewardOrder order() {
        var names = Map.of(Language.PL, "Kubek", Language.EN, "Kubek", Language.AZ, "Kubek");
        var price = Points.of(200);
        var mug =
                new Reward(new RewardId(1), fixture.program(), "mug", names, price, null, Delivery.PARCEL, TODAY, null);
        return new RewardOrder(
                new RewardOrderId(1_000_000 + fixture.halina().value()),
                fixture.halina(),
                mug,
                new HoldId(1),
                price,
                OrderState.PROBLEM,
                "PL-77",
                "Paczka zgnieciona.",
                null,
                clock.instant(),
                clock.instant());
    }
}
