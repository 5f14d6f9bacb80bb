package org.infolinia.ledger.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many order at once; nobody gets what is not there. */
class RewardsUnderLoadTest extends RewardTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void thirtyTwoThreadsNeverOversell() throws InterruptedException {
        var buyers = IntStream.range(0, 32).mapToObj(i -> identified()).toList();
        buyers.forEach(buyer -> fixture.earn(program, buyer, 400, TODAY, MARCH));
        try (var threads = Executors.newFixedThreadPool(32)) {
            var outcomes = threads
                    .invokeAll(buyers.stream()
                            .<Callable<Outcome<RewardOrder>>>map(buyer -> () -> {
                                SignedIn.as(agent);
                                return order(buyer, voucher);
                            })
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(5);
            assertThat(outcomes.stream()
                            .filter(Outcome.Refused.class::isInstance)
                            .flatMap(outcome -> refusalOf(outcome).stream()))
                    .containsOnly("reward-sold-out");
        }
        assertThat(stock()).isZero();
        assertThatThrownBy(() -> jdbc.sql("update ledger.reward set stock = stock - 1 where id = ?")
                        .param(voucher.id().value())
                        .update())
                .hasStackTraceContaining("stock_never_below_zero");
    }

    @Test
    void thirtyTwoOrdersOfOneWalletSpendNoMoreThanThereIs() throws InterruptedException {
        var unlimited = offer("bon", null);
        try (var threads = Executors.newFixedThreadPool(32)) {
            var outcomes = threads
                    .invokeAll(IntStream.range(0, 32)
                            .<Callable<Outcome<RewardOrder>>>mapToObj(i -> () -> {
                                SignedIn.as(agent);
                                return order(unlimited);
                            })
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(3);
        }
        assertThat(ledger.wallet(halina).available()).isEqualTo(Points.of(40));
    }
}
