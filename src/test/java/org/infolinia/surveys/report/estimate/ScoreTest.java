package org.infolinia.surveys.report.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.surveys.report.estimate.Score.Firm;
import org.infolinia.surveys.report.estimate.Score.Tentative;
import org.infolinia.surveys.report.estimate.Score.Withheld;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void underFiveAnswersNothingIsSaid() {
        assertThat(Score.of(answered(4))).isEqualTo(new Withheld(4));
    }

    @Test
    void underThirtyAnswersTheScoreIsTentative() {
        assertThat(Score.of(answered(5))).isInstanceOf(Tentative.class);
        assertThat(Score.of(answered(29))).isInstanceOf(Tentative.class);
    }

    @Test
    void fromThirtyAnswersTheScoreIsFirm() {
        assertThat(Score.of(answered(30))).isInstanceOf(Firm.class);
    }

    @Test
    void theIntervalStaysOnTheScale() {
        assertThat(Score.of(answered(6)))
                .isInstanceOfSatisfying(
                        Tentative.class,
                        tentative -> assertThat(tentative.interval().high()).isBetween(tentative.mean(), 5.0));
    }

    /** One gave the second best, all others the best score. */
    private static AnswerCounts answered(int answers) {
        return AnswerCounts.of(1, 0, 0, 0, 1, answers - 1);
    }
}
