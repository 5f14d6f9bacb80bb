package org.infolinia.surveys.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.surveys.report.CaseMix.Cell;
import org.junit.jupiter.api.Test;

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
