package org.infolinia.demo.ledgerbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ScenariosTest {

    @Autowired
    Scenarios scenarios;

    @Autowired
    Load load;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyScenarioPostsWhatItSays() {
        var posted = gatekeeper.asSystem(
                "test",
                () -> scenarios.all().stream().collect(Collectors.toMap(Scenarios.Scenario::name, this::postings)));

        assertThat(posted)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "insert", 0L,
                        "award-one-pool", 1L,
                        "award-many-pools", 1L,
                        "spend", 1L,
                        "order-and-send", 1L,
                        "adjust", 1L,
                        "adjust-and-reverse", 2L));
    }

    @Test
    void whatManyClientsDoIsCountedOnce() {
        var insert = gatekeeper.asSystem("test", scenarios::all).getFirst();

        var measured = load.measure(insert.deed(), 3, Duration.ofMillis(200));

        assertThat(measured.timings().sorted()).isNotEmpty().isSorted();
        assertThat(measured.perSecond()).isPositive();
    }

    private long postings(Scenarios.Scenario scenario) {
        long before = postings();
        scenario.deed().happen(new SplittableRandom(1));
        return postings() - before;
    }

    private long postings() {
        return jdbc.sql("select count(*) from ledger.posting").query(Long.class).single();
    }
}
