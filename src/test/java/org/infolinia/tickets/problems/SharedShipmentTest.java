package org.infolinia.tickets.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OfferReward;
import org.infolinia.ledger.reward.OrderReward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.fulltext.TextSearch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who waits for what left the warehouse on one day may wait for the same reason. */
class SharedShipmentTest extends LedgerTest {

    @Autowired
    ProblemSuggestions suggestions;

    @Autowired
    RewardDesk rewards;

    @Autowired
    RewardCatalogue catalogue;

    @Autowired
    TicketDesk desk;

    @Autowired
    TextSearch search;

    @Test
    void ticketsOfRewardsThatWereSentOnTheSameDayAreSuggested() {
        var waiting = waitsFor("kubek", halina, "Gdzie jest kubek?");
        var alike = waitsFor("koc", identified(), "Prezent nie dotarł");
        clock.advance(Duration.ofDays(1));
        waitsFor("parasol", identified(), "Czekam na parasol");
        search.settle();

        var found = suggestions.forTicket(waiting).tickets();

        assertThat(found).extracting(like -> like.ticket().number()).containsExactly(alike.number());
        assertThat(found.getFirst().why()).contains(Words.of("tickets.problems.why.shipment", "17 listopada 2026"));
    }

    private Ticket waitsFor(String reward, ParticipantId who, String subject) {
        send(reward, who);
        return gatekeeper.asSystem(
                "test",
                () -> desk.open(new OpenTicket(
                        program,
                        who,
                        new Contact("Halina Wróbel", null),
                        Channel.PHONE,
                        Kind.QUESTION,
                        Topic.REWARD,
                        null,
                        subject,
                        subject,
                        Language.PL)));
    }

    private void send(String code, ParticipantId who) {
        fixture.earn(program, who, 500, TODAY, MARCH);
        var names = Map.of(Language.PL, code, Language.EN, code, Language.AZ, code);
        var reward = gatekeeper
                .asSystem(
                        "test",
                        () -> catalogue.offer(new OfferReward(
                                program,
                                code,
                                names,
                                Points.of(300),
                                null,
                                Delivery.PARCEL,
                                TODAY.minusMonths(1),
                                null)))
                .orElseThrow();
        var order = rewards.order(new OrderReward(who, program, reward.id(), reward.price(), UUID.randomUUID()))
                .orElseThrow();
        SignedIn.supervisorOf(program);
        rewards.dispatch(order.id(), "PL-" + code).orElseThrow();
        SignedIn.as(agent);
    }
}
