package org.infolinia.surveys.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.infolinia.kernel.AgentId;
import org.infolinia.surveys.report.CaseMix.Cell;
import org.infolinia.surveys.report.estimate.AnswerCounts;
import org.infolinia.surveys.report.estimate.Score;
import org.infolinia.surveys.report.estimate.Shrinkage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseMixTest {

    private static final AgentId EWA = new AgentId(1);
    private static final AgentId OTHERS = new AgentId(2);

    private final List<Cell<String>> cells = new ArrayList<>();

    @Test
    void whoeverTakesTheHardCasesIsMeasuredAgainstHardCases() {
        answered(EWA, "complaint", 3, 10);
        answered(OTHERS, "complaint", 3, 30);
        answered(OTHERS, "points", 5, 300);

        var ewa = new CaseMix<>(cells).of(EWA).orElseThrow();

        assertThat(ewa.expected()).isCloseTo(3, within(1e-9));
        assertThat(ewa.difference()).isZero();
        assertThat(ewa.interval().low()).isNegative();
        assertThat(ewa.interval().high()).isPositive();
    }

    @Test
    void ownAnswersDoNotSetWhatIsExpected() {
        answered(EWA, "points", 1, 40);
        answered(OTHERS, "points", 5, 40);

        assertThat(new CaseMix<>(cells).of(EWA).orElseThrow().difference()).isCloseTo(-4, within(1e-9));
    }

    @Test
    void aRareKindOfCaseIsMeasuredAgainstAll() {
        answered(EWA, "fraud", 4, 6);
        answered(OTHERS, "fraud", 1, CaseMix.LEAST_ANSWERS_OF_A_KIND - 1);
        answered(OTHERS, "points", 4, 38);

        assertThat(new CaseMix<>(cells).of(EWA).orElseThrow().expected()).isCloseTo(3, within(1e-9));
    }

    @Test
    void fewAnswersAreNotCompared() {
        answered(EWA, "points", 5, Score.LEAST_ANSWERS - 1);
        answered(OTHERS, "points", 5, 100);

        assertThat(new CaseMix<>(cells).of(EWA)).isEmpty();
    }

    /** Who has the best score only, among others who nearly have: the rule at a mean of 4.86, and no proof of anything. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 25, 30, 35, 39})
    void equalScoresAmongFractionalOnesAreNoCertainty(int answered) {
        for (int others = 20; others <= 220; others += 3) {
            for (int worse = 1; worse <= 5; worse++) {
                cells.clear();
                answered(EWA, "points", 5, answered);
                answered(OTHERS, "points", 5, others);
                answered(OTHERS, "points", 4, worse);

                var ewa = new CaseMix<>(cells).of(EWA).orElseThrow();

                assertThat(ewa.isDifferent()).isFalse();
                assertThat(ewa.interval().halfWidth()).isGreaterThan(0.02);
            }
        }
    }

    @Test
    void equalScoresInSeveralKindsOfCaseAreNoCertaintyEither() {
        answered(EWA, "points", 5, 10);
        answered(OTHERS, "points", 5, 43);
        answered(OTHERS, "points", 4, 7);
        answered(EWA, "goods", 5, 10);
        answered(OTHERS, "goods", 5, 45);
        answered(OTHERS, "goods", 4, 5);

        assertThat(new CaseMix<>(cells).of(EWA).orElseThrow().isDifferent()).isFalse();
    }

    @Test
    void manyScoresThatAreWorseThanOthersAreADifference() {
        answered(EWA, "points", 5, 60);
        answered(EWA, "points", 3, 40);
        answered(OTHERS, "points", 5, 900);
        answered(OTHERS, "points", 4, 100);

        assertThat(new CaseMix<>(cells).of(EWA).orElseThrow().isDifferent()).isTrue();
    }

    /** Everybody is rated alike; whoever is said to differ all the same is wronged by chance. */
    @ParameterizedTest
    @CsvSource({"5, 40", "10, 40", "30, 40", "30, 400", "100, 400"})
    void ofAHundredWhoAreLikeEverybodyFewAreSaidToDiffer(int own, int others) {
        var chance = new Random(486);
        int surveys = 2_000;
        long different = IntStream.range(0, surveys)
                .filter(survey -> {
                    cells.clear();
                    cells.add(new Cell<>("points", EWA, survey(own, chance)));
                    cells.add(new Cell<>("points", OTHERS, survey(others, chance)));
                    return new CaseMix<>(cells).of(EWA).orElseThrow().isDifferent();
                })
                .count();

        assertThat((double) different / surveys).isLessThan(0.07);
    }

    private static AnswerCounts survey(int answered, RandomGenerator chance) {
        var counts = new long[5];
        for (int answer = 0; answer < answered; answer++) {
            double drawn = chance.nextDouble();
            counts[drawn < 0.01 ? 0 : drawn < 0.025 ? 2 : drawn < 0.1 ? 3 : 4]++;
        }
        return AnswerCounts.of(1, counts);
    }

    @Test
    void aShrunkenScoreOfFiveAnswersStaysNearEverybodys() {
        assertThat(Shrinkage.shrunken(5, 5, 4)).isCloseTo(4.2, within(1e-9));
        assertThat(Shrinkage.shrunken(1_000, 5, 4)).isCloseTo(4.98, within(0.001));
    }

    private void answered(AgentId agent, String kind, int score, int times) {
        var counts = new long[5];
        counts[score - 1] = times;
        cells.add(new Cell<>(kind, agent, AnswerCounts.of(1, counts)));
    }
}
