package org.infolinia.surveys.report.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleIntervalTest {

    private static final int SURVEYS = 2_000;
    private static final int SEED = 486;

    /** Nearly everybody is content: a mean of 4.86. */
    private static final double[] AT_THE_CEILING = {0.005, 0.005, 0.015, 0.075, 0.9};

    private static final double[] IN_THE_MIDDLE = {0.1, 0.2, 0.4, 0.2, 0.1};
    private static final double[] TORN = {0.3, 0.1, 0.1, 0.2, 0.3};
    private static final double[] SERVICE_OF_TEN = {0.005, 0, 0, 0, 0, 0.005, 0, 0.005, 0.015, 0.04, 0.93};

    @ParameterizedTest
    @CsvSource({
        "ceiling, 10", "ceiling, 30", "ceiling, 100", "ceiling, 400",
        "middle, 10", "middle, 30", "middle, 100", "middle, 400",
        "torn, 10", "torn, 30", "torn, 100", "torn, 400"
    })
    void holdsTheTruthIn93To97Of100Surveys(String opinions, int answered) {
        double coverage = coverage(opinions(opinions), answered, ScaleInterval::of);

        assertThat(coverage).isBetween(0.93, 0.97);
    }

    /** A mean of 9.86 where one person in a hundred is furious: rather too wide than too narrow. */
    @ParameterizedTest
    @CsvSource({"10", "30", "100", "400"})
    void atTheCeilingOfALongScaleItErrsOnTheSafeSide(int answered) {
        assertThat(coverage(SERVICE_OF_TEN, answered, ScaleInterval::of)).isBetween(0.93, 0.985);
    }

    @ParameterizedTest
    @CsvSource({"30", "100"})
    void studentsIntervalWouldMissItAtTheCeilingMuchTooOften(int answered) {
        double coverage = coverage(
                AT_THE_CEILING,
                answered,
                answers -> Student.interval(answers.mean(), answers.deviation(), answers.answered()));

        assertThat(coverage).isLessThan(0.93);
    }

    @Test
    void whereOnlyTheEndsWereChosenItIsJeffreysInterval() {
        var interval = ScaleInterval.of(AnswerCounts.of(0, 1, 9));

        assertThat(interval.low()).isCloseTo(0.619, within(0.001));
        assertThat(interval.high()).isCloseTo(0.989, within(0.001));
    }

    @Test
    void fiveBestScoresLeaveRoomBelowAndNoneAbove() {
        var interval = ScaleInterval.of(AnswerCounts.of(1, 0, 0, 0, 0, 5));

        assertThat(interval.high()).isEqualTo(5);
        assertThat(interval.low()).isBetween(3.25, 4.5);
    }

    @Test
    void withManyAnswersItIsStudentsInterval() {
        var answers = AnswerCounts.of(1, 100, 200, 400, 200, 100);
        var student = Student.interval(answers.mean(), answers.deviation(), answers.answered());

        assertThat(ScaleInterval.of(answers).low()).isCloseTo(student.low(), within(0.005));
        assertThat(ScaleInterval.of(answers).high()).isCloseTo(student.high(), within(0.005));
    }

    @Test
    void noAnswersHaveNoInterval() {
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleInterval.of(AnswerCounts.of(1, 0, 0, 0, 0, 0)));
    }

    private static double coverage(double[] opinions, int answered, Function<AnswerCounts, Interval> method) {
        var chance = new Random(SEED);
        double truth = IntStream.range(0, opinions.length)
                .mapToDouble(place -> opinions[place] * (worst(opinions) + place))
                .sum();
        long held = IntStream.range(0, SURVEYS)
                .mapToObj(survey -> method.apply(survey(opinions, answered, chance)))
                .filter(interval -> interval.low() <= truth && truth <= interval.high())
                .count();
        return (double) held / SURVEYS;
    }

    private static AnswerCounts survey(double[] opinions, int answered, RandomGenerator chance) {
        long[] counts = new long[opinions.length];
        for (int answer = 0; answer < answered; answer++) {
            counts[drawn(opinions, chance.nextDouble())]++;
        }
        return AnswerCounts.of(worst(opinions), counts);
    }

    private static int drawn(double[] opinions, double chance) {
        double passed = 0;
        for (int place = 0; place < opinions.length - 1; place++) {
            passed += opinions[place];
            if (chance < passed) {
                return place;
            }
        }
        return opinions.length - 1;
    }

    private static int worst(double[] opinions) {
        return opinions.length == SERVICE_OF_TEN.length ? 0 : 1;
    }

    private static double[] opinions(String name) {
        return switch (name) {
            case "ceiling" -> AT_THE_CEILING;
            case "middle" -> IN_THE_MIDDLE;
            default -> TORN;
        };
    }
}
