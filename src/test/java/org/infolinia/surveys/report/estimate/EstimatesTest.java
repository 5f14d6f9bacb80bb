package org.infolinia.surveys.report.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimatesTest {

    private static final int SURVEYS = 2_000;
    private static final int SEED = 486;
    private static final Offset<Double> A_TENTH_OF_A_PERCENT = within(0.0005);
    private static final Offset<Double> A_HUNDREDTH = within(0.01);

    @ParameterizedTest
    @CsvSource({"9, 10, 0.596, 0.982", "93, 100, 0.863, 0.966", "930, 1000, 0.912, 0.944", "5, 5, 0.566, 1"})
    void aShareHasWilsonsInterval(long hits, long answered, double low, double high) {
        var interval = Estimates.share(hits, answered);

        assertThat(interval.low()).isCloseTo(low, A_TENTH_OF_A_PERCENT);
        assertThat(interval.high()).isCloseTo(high, A_TENTH_OF_A_PERCENT);
    }

    @ParameterizedTest
    @CsvSource({"30, 0.17", "100, 0.10", "400, 0.05"})
    void studentsIntervalIsWhatTheLiteratureSays(long answered, double halfWidth) {
        var interval = Student.interval(4.86, 0.48, answered);

        assertThat(interval.halfWidth()).isCloseTo(halfWidth, A_HUNDREDTH);
        assertThat((interval.low() + interval.high()) / 2).isCloseTo(4.86, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"30, 18, 3, 24", "100, 60, 10, 13", "400, 240, 40, 7"})
    void aNetPromoterScoreHasTheVarianceOfADifference(
            long answered, long promoters, long detractors, double halfWidth) {
        assertThat(Estimates.netPromoterScore(promoters, detractors, answered).halfWidth())
                .isCloseTo(halfWidth, within(0.5));
    }

    @Test
    void promotersOnlyAreNoCertainty() {
        var interval = Estimates.netPromoterScore(5, 0, 5);

        assertThat(interval.high()).isEqualTo(100);
        assertThat(interval.low()).isLessThan(60);
    }

    @ParameterizedTest
    @CsvSource({
        "0.97, 0.01, 10", "0.97, 0.01, 30", "0.97, 0.01, 100", "0.97, 0.01, 400",
        "0.6, 0.1, 10", "0.6, 0.1, 30", "0.6, 0.1, 100", "0.6, 0.1, 400",
        "0.02, 0.9, 10", "0.02, 0.9, 30", "0.02, 0.9, 100", "0.02, 0.9, 400"
    })
    void aNetPromoterScoreHoldsTheTruthIn93To99Of100Surveys(double promoters, double detractors, int answered) {
        var chance = new Random(SEED);
        double truth = 100 * (promoters - detractors);
        long held = IntStream.range(0, SURVEYS)
                .mapToObj(survey -> {
                    var drawn = chance.doubles(answered).toArray();
                    return Estimates.netPromoterScore(
                            DoubleStream.of(drawn)
                                    .filter(one -> one < promoters)
                                    .count(),
                            DoubleStream.of(drawn)
                                    .filter(one -> one > 1 - detractors)
                                    .count(),
                            answered);
                })
                .filter(interval -> interval.low() <= truth && truth <= interval.high())
                .count();

        assertThat((double) held / SURVEYS).isBetween(0.93, 0.99);
    }

    @Test
    void aPopulationThatEndsNarrowsTheInterval() {
        var narrowed = new Interval(4.0, 5.0).amongPopulation(100, 201);

        assertThat(narrowed.halfWidth()).isCloseTo(0.5 * Math.sqrt(101.0 / 200), within(1e-9));
        assertThat(new Interval(4, 5).amongPopulation(50, 50).halfWidth()).isZero();
    }

    @Test
    void noAnswersHaveNoInterval() {
        assertThatIllegalArgumentException().isThrownBy(() -> Estimates.share(0, 0));
    }
}
