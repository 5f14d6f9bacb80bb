package org.infolinia.demo.surveysbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.infolinia.demo.measure.BenchmarkLines;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.operation.CommandArguments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The whole benchmark, as short as it can be, in a program of its own. */
@IntegrationTest
class SurveysBenchmarkTest {

    @Autowired
    SurveysBenchmark benchmark;

    @Autowired
    BenchmarkReport report;

    @Autowired
    JsonMapper json;

    @Test
    void everyScenarioIsReportedInTheSameFields() {
        assertThat(BenchmarkLines.of(benchmark, report, json, "--answers", "1000", "--seconds", "1"))
                .allSatisfy(line -> {
                    assertThat(line.propertyNames()).startsWith("scenario", "answers", "p50_ms", "p95_ms", "p99_ms");
                    assertThat(line.get("answers").asInt()).isEqualTo(1_000);
                    assertThat(line.get("times").asInt()).isPositive();
                })
                .extracting(line -> line.get("scenario").asString())
                .containsExactly(
                        "report-month",
                        "report-year",
                        "agents-month",
                        "agents-year",
                        "delays-month",
                        "words-month",
                        "rows-month",
                        "low-rows-year",
                        "visits-month",
                        "visits-year");
    }

    @Test
    void growthIsMeasuredAmongAHundredthATenthAndAllOfThem() {
        assertThat(wish("--answers", "1000000", "--growth").map(SurveysWish::sizes))
                .contains(List.of(10_000L, 100_000L, 1_000_000L));
    }

    @Test
    void whatCannotBeMeasuredIsNoWish() {
        assertThat(wish("--answers", "10")).isEmpty();
        assertThat(wish("--seconds", "many")).isEmpty();
        assertThat(wish("--tickets", "5000")).isEmpty();
    }

    private static Optional<SurveysWish> wish(String... typed) {
        return SurveysWish.of(CommandArguments.of(List.of(typed)));
    }
}
