package org.infolinia.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.adjustment.ReverseAdjustment;
import org.infolinia.ledger.expiry.PointsExpiry;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OfferReward;
import org.infolinia.ledger.reward.OrderReward;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.participants.merging.MergeParticipants;
import org.infolinia.participants.merging.ParticipantMerge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of two participants goes over into the other while everybody reaches for his points: nothing waits for ever, and
 * nothing stays with whom nobody asks any more.
 */
class MergingUnderLoadTest extends LedgerTest {

    private static final int ROUNDS = 8;
    private static final int DEEDS_OF_EACH_KIND = 2;
    private static final int THREADS = 12;
    private static final int PRICE = 10;

    @Autowired
    ParticipantMerge merge;

    @Autowired
    RewardDesk rewards;

    @Autowired
    RewardCatalogue catalogue;

    @Autowired
    PointsExpiry expiry;

    @Autowired
    JdbcClient jdbc;

    private Reward mug;

    @BeforeEach
    void thereIsAMugToBeOrdered() {
        var names = Map.of(Language.PL, "Kubek", Language.EN, "Mug", Language.AZ, "Fincan");
        mug = gatekeeper.asSystem(
                "test",
                () -> catalogue
                        .offer(new OfferReward(
                                program, "mug", names, Points.of(PRICE), null, Delivery.EMAIL, TODAY, null))
                        .orElseThrow());
    }

    @Test
    void mergesMeetOrdersPostingsReversalsAndExpiriesAndStrandNothing() {
        agent = SignedIn.supervisorOf(program);
        for (int round = 0; round < ROUNDS; round++) {
            mergeInTheMidstOfDeeds();
        }
    }

    private void mergeInTheMidstOfDeeds() {
        var survivor = identified();
        var merged = identified();
        var award = fixture.earn(program, merged, 40, TODAY, MARCH);
        fixture.earn(program, merged, 500, TODAY, MARCH);
        fixture.earn(program, merged, 7, TODAY.minusMonths(2), TODAY.minusDays(1));
        var orders = IntStream.range(0, DEEDS_OF_EACH_KIND * 2)
                .mapToObj(i -> order(merged).orElseThrow().id())
                .toList();
        var stamp = merge.preview(survivor, merged).orElseThrow().stamp();

        var deeds = new ArrayList<Callable<Outcome<?>>>();
        for (int i = 0; i < DEEDS_OF_EACH_KIND; i++) {
            var sent = orders.get(i);
            var cancelled = orders.get(DEEDS_OF_EACH_KIND + i);
            deeds.add(() -> earn(merged));
            deeds.add(() -> earn(survivor));
            deeds.add(() -> rewards.dispatch(sent, ""));
            deeds.add(() -> rewards.cancel(cancelled));
            deeds.add(() -> order(merged));
            deeds.add(() -> desk.adjust(adjustment(program, merged, 5)));
        }
        deeds.add(
                DEEDS_OF_EACH_KIND,
                () -> merge.merge(new MergeParticipants(survivor, merged, "Ta sama osoba, dwie karty.", stamp)));
        deeds.add(() -> reverse(award, merged));
        deeds.add(() -> Outcome.done(gatekeeper.asSystem("test", () -> expiry.run(program))));

        var outcomes = atOnce(deeds);

        assertThat(outcomes.get(DEEDS_OF_EACH_KIND)).isInstanceOf(Outcome.Done.class);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .allSatisfy(refused -> assertThat(refusalOf(refused)).contains("participant-not-active"));
        assertThat(strandedWith(merged)).isZero();
        assertThat(ledger.wallet(survivor).posted()).isGreaterThan(Points.ZERO);
    }

    /** Lots and open holds of the wallet that nobody asks for any more. */
    private long strandedWith(ParticipantId merged) {
        return jdbc.sql("""
                        select sum(w.posted + w.held + w.owed)
                               + (select count(*) from ledger.hold h
                                    join ledger.wallet of on of.id = h.wallet_id
                                   where of.participant_id = :merged and h.state = 'OPEN')
                          from ledger.wallet w where w.participant_id = :merged""").param("merged", merged.value()).query(Long.class).single();
    }

    private Outcome<Receipt> earn(ParticipantId participant) {
        var line = PostPoints.earned(
                program, participant, PostingKind.PURCHASE, Points.of(3), TODAY, MARCH, "Zana 19", LedgerFixture.key());
        return gatekeeper.asSystem("test", () -> ledger.post(line));
    }

    private Outcome<RewardOrder> order(ParticipantId participant) {
        return rewards.order(new OrderReward(participant, program, mug.id(), mug.price(), UUID.randomUUID()));
    }

    private Outcome<Receipt> reverse(Receipt award, ParticipantId of) {
        return desk.reverse(new ReverseAdjustment(
                award.posting(), "Naliczone omyłkowo, cofam.", OpenCases.callWith(of), UUID.randomUUID()));
    }

    private List<Outcome<?>> atOnce(List<Callable<Outcome<?>>> deeds) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            return threads
                    .invokeAll(deeds.stream()
                            .<Callable<Outcome<?>>>map(deed -> () -> {
                                SignedIn.as(agent);
                                return deed.call();
                            })
                            .toList())
                    .stream()
                    .<Outcome<?>>map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
