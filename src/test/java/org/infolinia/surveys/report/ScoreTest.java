package org.infolinia.surveys.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.surveys.report.Score.Firm;
import org.infolinia.surveys.report.Score.Tentative;
import org.infolinia.surveys.report.Score.Withheld;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void underFiveAnswersNothingIsSaid() {
        assertThat(Score.of(4, 4.5, 0.5)).isEqualTo(new Withheld(4));
    }

    @Test
    void underThirtyAnswersTheScoreIsTentative() {
        assertThat(Score.of(5, 4.5, 0.5)).isInstanceOf(Tentative.class);
        assertThat(Score.of(29, 4.5, 0.5)).isInstanceOf(Tentative.class);
    }

    @Test
    void fromThirtyAnswersTheScoreIsFirm() {
        assertThat(Score.of(30, 4.5, 0.5)).isInstanceOf(Firm.class);
    }

    @Test
    void theIntervalStaysOnTheScale() {
        assertThat(Score.of(6, 4.8, 0.4))
                .isInstanceOfSatisfying(
                        Tentative.class,
                        tentative -> assertThat(tentative.interval().high()).isEqualTo(5.0));
    }
}
