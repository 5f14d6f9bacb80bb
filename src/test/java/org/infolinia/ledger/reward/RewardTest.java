package org.infolinia.ledger.reward;

import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Halina has points for three vouchers, and five are in stock. */
abstract class RewardTest extends LedgerTest {

    static final int PRICE = 320;

    @Autowired
    RewardDesk rewards;

    @Autowired
    RewardCatalogue catalogue;

    Reward voucher;

    @BeforeEach
    void halinaHasPointsForThreeVouchers() {
        voucher = offer("voucher", 5L);
        fixture.earn(program, halina, 1_000, TODAY, MARCH);
    }

    Outcome<RewardOrder> order(Reward reward) {
        return order(halina, reward);
    }

    Outcome<RewardOrder> order(ParticipantId participant, Reward reward) {
        return rewards.order(new OrderReward(participant, program, reward.id(), reward.price(), UUID.randomUUID()));
    }

    Reward offer(String code, @Nullable Long stock) {
        return gatekeeper.asSystem("test", () -> offer(code, stock, TODAY.minusMonths(1), null));
    }

    Reward offer(String code, @Nullable Long stock, LocalDate from, @Nullable LocalDate to) {
        return catalogue.offer(voucher(code, stock, from, to)).orElseThrow();
    }

    OfferReward voucher(String code, @Nullable Long stock, LocalDate from, @Nullable LocalDate to) {
        var names = Map.of(Language.PL, "Voucher do kina", Language.EN, "Cinema voucher", Language.AZ, "Kino vauçeri");
        return new OfferReward(program, code, names, Points.of(PRICE), stock, Delivery.PARCEL, from, to);
    }

    Outcome<Reward> change(Reward seen, long price, @Nullable Long stock) {
        var terms =
                new RewardTerms(seen.names(), Points.of(price), seen.delivery(), seen.activeFrom(), seen.activeTo());
        return gatekeeper.asSystem("test", () -> catalogue.change(new ChangeReward(seen, terms, stock)));
    }

    <T> T asSupervisor(Supplier<T> work) {
        SignedIn.supervisorOf(program);
        try {
            return work.get();
        } finally {
            SignedIn.as(agent);
        }
    }

    long stock() {
        return catalogue.of(program).stream()
                .filter(reward -> reward.id().equals(voucher.id()))
                .map(Reward::stock)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }
}
