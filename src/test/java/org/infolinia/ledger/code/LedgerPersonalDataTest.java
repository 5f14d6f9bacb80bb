package org.infolinia.ledger.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.infolinia.harness.OpenCases;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.adjustment.ReverseAdjustment;
import org.infolinia.ledger.rescue.LapsingLot;
import org.infolinia.ledger.rescue.PointsRescue;
import org.infolinia.ledger.rescue.RescuePoints;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OfferReward;
import org.infolinia.ledger.reward.OrderReward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.participants.personal.PersonalDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever asks what is known about him is told everything that the ledger keeps. */
class LedgerPersonalDataTest extends CodeTest {

    @Autowired
    List<PersonalDataSource> sources;

    @Autowired
    RewardCatalogue catalogue;

    @Autowired
    RewardDesk rewards;

    @Autowired
    PointsRescue rescue;

    @Test
    void debtsAreTold() {
        var credit = desk.adjust(adjustment(program, halina, 100)).orElseThrow();
        fixture.spend(program, halina, 60, TODAY);
        asSystem(() -> desk.reverse(new ReverseAdjustment(
                        credit.posting(), "Dopisane omyłkowo, cofam.", OpenCases.ticketOf(halina), UUID.randomUUID()))
                .orElseThrow());

        assertThat(only("wallets")).containsEntry("owed", 60L).containsEntry("posted", 0L);
    }

    @Test
    void whatIsOnOrderIsTold() {
        fixture.earn(program, halina, 500, TODAY, MARCH);
        asSystem(this::orderACinemaVoucher);

        assertThat(only("holds"))
                .containsEntry("amount", 320L)
                .containsEntry("purpose", "Voucher do kina")
                .containsEntry("state", "OPEN");
        assertThat(only("rewards")).containsEntry("state", "ORDERED");
    }

    @Test
    void codesAndGuessesAreTold() {
        aBatch("personal", "JOG7-F2KP");
        submit("JOG7-F2KP").orElseThrow();
        submit("NIKT-NIEWYDAL");

        assertThat(only("codes")).containsEntry("batch", "personal").containsEntry("through", "AGENT");
        assertThat(only("code guesses")).containsEntry("misses", 1);
    }

    @Test
    void rescuesAreTold() {
        fixture.earn(program, halina, 40, TODAY.minusMonths(3), TODAY.plusDays(5));
        rescue.rescue(new RescuePoints(
                        halina,
                        program,
                        rescue.rescuable(halina).stream().map(LapsingLot::lot).toList(),
                        Points.of(40),
                        TODAY.plusMonths(3),
                        "missing-bonus",
                        "Nagroda niedostępna przed wygaśnięciem.",
                        OpenCases.ticketOf(halina),
                        UUID.randomUUID()))
                .orElseThrow();

        assertThat(only("rescues"))
                .containsEntry("amount", 40L)
                .containsEntry("comment", "Nagroda niedostępna przed wygaśnięciem.");
        assertThat(only("lots")).containsEntry("remaining", 40L);
    }

    private void orderACinemaVoucher() {
        var names = Map.of(Language.PL, "Voucher do kina", Language.EN, "Cinema voucher", Language.AZ, "Kino vauçeri");
        var offer =
                new OfferReward(program, "voucher", names, Points.of(320), null, Delivery.EMAIL, LocalDate.EPOCH, null);
        var voucher = catalogue.offer(offer).orElseThrow();
        rewards.order(new OrderReward(halina, program, voucher.id(), voucher.price(), UUID.randomUUID()))
                .orElseThrow();
    }

    private void asSystem(Runnable work) {
        gatekeeper.asSystem("test", work);
    }

    private Map<String, Object> only(String kind) {
        var things = sources.stream()
                .filter(source -> source.name().equals("ledger"))
                .flatMap(source -> Objects.requireNonNull(source.about(halina).get(kind)).stream())
                .toList();
        assertThat(things).as(kind).hasSize(1);
        return things.getFirst();
    }
}
