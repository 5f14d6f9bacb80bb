package org.infolinia.demo.ledgerbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.infolinia.demo.measure.BenchmarkLines;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.operation.IntegrityCheck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole benchmark, as short as it can be. In a database of its own, since every later check of the books would have to
 * read all that it posts.
 */
@IntegrationTest
@DirtiesContext
@TestPropertySource(properties = "infolinia.test.database=ledger-benchmark")
class LedgerBenchmarkTest {

    private static final List<String> SCENARIOS = List.of(
            "insert", "award-one-pool", "award-many-pools", "spend", "order-and-send", "adjust", "adjust-and-reverse");
    private static final List<String> READINGS = List.of(
            "explanation-not-yet-summed",
            "balance",
            "first-statement-page",
            "explanation",
            "balance-now",
            "wallet-with-its-lots",
            "award-to-it");

    @Autowired
    LedgerBenchmark benchmark;

    @Autowired
    BenchmarkReport report;

    @Autowired
    List<IntegrityCheck> checks;

    @Autowired
    JsonMapper json;

    @Test
    void everyScenarioAndEverySizeIsReportedInTheSameFields() {
        var lines = BenchmarkLines.of(
                benchmark,
                report,
                json,
                "--clients",
                "2",
                "--seconds",
                "1",
                "--wallets",
                "50,1000",
                "--entries",
                "150");

        assertThat(lines)
                .allSatisfy(line -> assertThat(line.propertyNames())
                        .startsWith("scenario", "clients", "per_second", "p50_ms", "p99_ms", "ratio_to_insert"))
                .extracting(line -> line.get("scenario").asString())
                .containsExactlyElementsOf(
                        Stream.of(SCENARIOS, List.of("award-among-wallets", "award-among-wallets"), READINGS, READINGS)
                                .flatMap(List::stream)
                                .toList());
        assertThat(lines.getLast().get("open_lots").asInt()).isGreaterThan(100);
        assertThat(checks)
                .allSatisfy(check -> assertThat(check.firstViolation(rows -> {}))
                        .as(check.statement())
                        .isEmpty());
    }
}
