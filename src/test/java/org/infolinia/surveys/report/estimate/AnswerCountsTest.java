package org.infolinia.surveys.report.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AnswerCountsTest {

    private static final AnswerCounts ANSWERS = AnswerCounts.of(1, 1, 0, 2, 3, 4);

    @Test
    void meanAndDeviationAreThoseOfTheSingleAnswers() {
        assertThat(ANSWERS.answered()).isEqualTo(10);
        assertThat(ANSWERS.mean()).isCloseTo(3.9, within(1e-9));
        assertThat(ANSWERS.deviation()).isCloseTo(1.2867, within(1e-4));
    }

    @Test
    void scoresAreCountedFromOneToAnother() {
        assertThat(ANSWERS.between(1, 2)).isEqualTo(1);
        assertThat(ANSWERS.between(4, 9)).isEqualTo(7);
        assertThat(ANSWERS.best()).isEqualTo(5);
    }

    @Test
    void answersOfTwoWeeksAddUp() {
        assertThat(ANSWERS.plus(AnswerCounts.of(1, 0, 0, 0, 0, 5))).isEqualTo(AnswerCounts.of(1, 1, 0, 2, 3, 9));
    }

    @Test
    void scalesAreKeptApart() {
        assertThatIllegalArgumentException().isThrownBy(() -> ANSWERS.plus(AnswerCounts.of(0, 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> ANSWERS.plus(AnswerCounts.of(0, 1, 1, 1, 1, 1)));
    }

    @Test
    void noAnswersHaveNoMean() {
        assertThatIllegalStateException()
                .isThrownBy(() -> AnswerCounts.of(1, 0, 0).mean());
        assertThat(AnswerCounts.of(1, 0, 1).deviation()).isZero();
    }
}
