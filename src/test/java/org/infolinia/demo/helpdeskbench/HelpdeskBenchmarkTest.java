package org.infolinia.demo.helpdeskbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.infolinia.demo.measure.BenchmarkLines;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.operation.CommandArguments;
import org.infolinia.operation.IntegrityCheck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The whole benchmark, as short as it can be, in a database of its own. */
@IntegrationTest
@DirtiesContext
@TestPropertySource(properties = "infolinia.test.database=helpdesk-benchmark")
class HelpdeskBenchmarkTest {

    private static final List<String> SCENARIOS = List.of(
            "full-text-search",
            "give-me-the-next",
            "own-view",
            "queue-page",
            "queue-page-deep",
            "ticket-page",
            "ticket-page-with-cards",
            "ticket-search",
            "view-counts");

    @Autowired
    HelpdeskBenchmark benchmark;

    @Autowired
    BenchmarkReport report;

    @Autowired
    List<IntegrityCheck> checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void everyScenarioIsReportedInTheSameFieldsAndTheBooksAreWhole() {
        var lines =
                BenchmarkLines.of(benchmark, report, json, "--tickets", "1000", "--messages", "3000", "--seconds", "1");

        assertThat(lines)
                .allSatisfy(line -> {
                    assertThat(line.propertyNames()).startsWith("scenario", "tickets", "p50_ms", "p95_ms", "p99_ms");
                    assertThat(line.get("tickets").asInt()).isEqualTo(1_000);
                    assertThat(line.get("times").asInt()).isPositive();
                })
                .extracting(line -> line.get("scenario").asString())
                .containsExactlyElementsOf(SCENARIOS);
        assertThat(count("tickets.ticket")).isEqualTo(1_000);
        assertThat(count("tickets.message")).isBetween(2_500L, 3_500L);
        assertThat(checks)
                .allSatisfy(check -> assertThat(check.firstViolation(rows -> {}))
                        .as(check.statement())
                        .isEmpty());
    }

    @Test
    void theSameSeedMakesTheSameTickets() {
        assertThat(made("7").at(12))
                .isEqualTo(made("7").at(12))
                .isNotEqualTo(made("8").at(12));
    }

    @Test
    void growthIsMeasuredAmongAHundredthATenthAndAllOfThem() {
        assertThat(wish("--tickets", "1000000", "--growth").map(HelpdeskWish::sizes))
                .contains(List.of(10_000L, 100_000L, 1_000_000L));
        assertThat(wish("--tickets", "5000").map(HelpdeskWish::messagesPerTicket))
                .contains(5);
    }

    @Test
    void whatCannotBeMeasuredIsNoWish() {
        assertThat(wish("--tickets", "10")).isEmpty();
        assertThat(wish("--tickets", "2000", "--messages", "1999")).isEmpty();
        assertThat(wish("--seconds", "many")).isEmpty();
        assertThat(wish("--participants", "5")).isEmpty();
    }

    private static MadeUpTickets made(String seed) {
        return new MadeUpTickets(
                List.of(new ProgramId(1)),
                List.of("codes"),
                List.of(1L, 2L),
                wish("--seed", seed).orElseThrow());
    }

    private static Optional<HelpdeskWish> wish(String... typed) {
        return HelpdeskWish.of(CommandArguments.of(List.of(typed)));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
