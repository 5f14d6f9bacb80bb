package org.infolinia.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.insight.HabitFixture.TERMS;
import static org.infolinia.ledger.insight.HabitFixture.TODAY;
import static org.infolinia.ledger.insight.HabitFixture.somebody;
import static org.infolinia.ledger.insight.HabitFixture.whoNeverBegan;

import java.util.List;
import org.infolinia.ledger.insight.RiskSign.Kind;
import org.junit.jupiter.api.Test;

/** What a habit comes to, rule by rule. */
class StandingTest {

    @Test
    void whoNeverBoughtHasNotBegun() {
        assertThat(stage(whoNeverBegan(3))).isEqualTo(LifeStage.UNSTARTED);
        assertThat(segment(whoNeverBegan(3))).isEqualTo(Segment.UNSTARTED);
    }

    @Test
    void forSixtyDaysOneIsNew() {
        assertThat(stage(somebody().whoBeganDaysAgo(60).habit())).isEqualTo(LifeStage.NEW);
        assertThat(stage(somebody().whoBeganDaysAgo(61).habit())).isEqualTo(LifeStage.ACTIVE);
    }

    @Test
    void withoutAHabitNinetyDaysOfSilenceAreLapsing() {
        assertThat(stage(somebody().silentFor(90).habit())).isEqualTo(LifeStage.ACTIVE);
        assertThat(stage(somebody().silentFor(91).habit())).isEqualTo(LifeStage.LAPSING);
    }

    @Test
    void withAHabitThreeGapsOfSilenceAreLapsing() {
        assertThat(stage(somebody().usuallyEvery(21).silentFor(63).habit())).isEqualTo(LifeStage.ACTIVE);
        assertThat(stage(somebody().usuallyEvery(21).silentFor(64).habit())).isEqualTo(LifeStage.LAPSING);
    }

    @Test
    void whoBuysDailyIsNotLapsingBeforeTwoWeeks() {
        assertThat(stage(somebody().usuallyEvery(1).silentFor(14).habit())).isEqualTo(LifeStage.ACTIVE);
        assertThat(stage(somebody().usuallyEvery(1).silentFor(15).habit())).isEqualTo(LifeStage.LAPSING);
    }

    @Test
    void afterAYearAnybodyIsLostHoweverSeldomHeBought() {
        assertThat(stage(somebody().usuallyEvery(300).silentFor(365).habit())).isEqualTo(LifeStage.ACTIVE);
        assertThat(stage(somebody().usuallyEvery(300).silentFor(366).habit())).isEqualTo(LifeStage.LOST);
    }

    @Test
    void oftenAndForManyPointsIsDevotedAndOftenAloneIsFrequent() {
        assertThat(segment(somebody().timesInYear(12).earning(1_000).habit())).isEqualTo(Segment.DEVOTED);
        assertThat(segment(somebody().timesInYear(12).earning(999).habit())).isEqualTo(Segment.FREQUENT);
        assertThat(segment(somebody().timesInYear(11).earning(1_000).habit())).isEqualTo(Segment.OCCASIONAL);
    }

    @Test
    void whoBoughtOftenAndFellSilentIsFrequentNoMore() {
        assertThat(segment(somebody()
                        .timesInYear(30)
                        .usuallyEvery(10)
                        .silentFor(31)
                        .habit()))
                .isEqualTo(Segment.OCCASIONAL);
    }

    @Test
    void whoEarnsAndNeverSpendsCollects() {
        assertThat(segment(somebody().whoNeverSpent().habit())).isEqualTo(Segment.COLLECTOR);
        assertThat(segment(somebody().whoNeverSpent().earning(0).habit())).isEqualTo(Segment.OCCASIONAL);
    }

    @Test
    void afterAYearOfSilenceOneIsDormant() {
        assertThat(segment(somebody().timesInYear(0).silentFor(366).habit())).isEqualTo(Segment.DORMANT);
    }

    @Test
    void whoIsContentShowsNoSign() {
        assertThat(signs(somebody().habit())).isEmpty();
        assertThat(risk(somebody().habit())).isEqualTo(Risk.LOW);
    }

    @Test
    void silenceIsToldTogetherWithTheHabit() {
        var habit = somebody().usuallyEvery(21).silentFor(74).habit();

        assertThat(signs(habit)).containsExactly(new RiskSign(Kind.SILENT_BEYOND_HABIT, 2, List.of(74L, 21)));
        assertThat(risk(habit)).isEqualTo(Risk.RAISED);
    }

    @Test
    void twiceTheLongestSilenceIsAnAlarm() {
        assertThat(risk(somebody().usuallyEvery(21).silentFor(126).habit())).isEqualTo(Risk.RAISED);
        assertThat(risk(somebody().usuallyEvery(21).silentFor(127).habit())).isEqualTo(Risk.HIGH);
    }

    @Test
    void whoIsLostIsAtHighRiskHoweverSeldomHeBought() {
        var habit = somebody().usuallyEvery(300).silentFor(400).habit();

        assertThat(signs(habit)).extracting(RiskSign::kind).containsExactly(Kind.SILENT_BEYOND_HABIT);
        assertThat(risk(habit)).isEqualTo(Risk.HIGH);
    }

    @Test
    void halfAsMuchAsInTheQuarterBeforeIsASign() {
        assertThat(signs(somebody().earningLately(40, 100).habit()))
                .containsExactly(new RiskSign(Kind.EARNS_LESS, 2, List.of(60L)));
        assertThat(signs(somebody().earningLately(50, 100).habit()))
                .extracting(RiskSign::kind)
                .containsExactly(Kind.EARNS_LESS);
        assertThat(signs(somebody().earningLately(51, 100).habit())).isEmpty();
    }

    @Test
    void nothingEarnedOfLateIsSilenceAndNoSecondSign() {
        assertThat(signs(somebody().silentFor(95).earningLately(0, 100).habit()))
                .extracting(RiskSign::kind)
                .containsExactly(Kind.SILENT);
    }

    @Test
    void pointsAboutToLapseAreAHintWithTheirDays() {
        assertThat(signs(somebody().withLapsing(1_200, 21).habit()))
                .containsExactly(new RiskSign(Kind.POINTS_LAPSE, 1, List.of(1_200L, 21L)));
    }

    @Test
    void halfAYearOfCollectingWithoutSpendingIsAHint() {
        assertThat(signs(somebody().whoNeverSpent().whoBeganDaysAgo(181).habit()))
                .extracting(RiskSign::kind)
                .containsExactly(Kind.NEVER_SPENT);
        assertThat(signs(somebody().whoNeverSpent().whoBeganDaysAgo(180).habit()))
                .isEmpty();
        assertThat(signs(somebody().whoNeverSpent().with(0).habit())).isEmpty();
    }

    @Test
    void whoDoesNotBeginInSixtyDaysMayNever() {
        assertThat(signs(whoNeverBegan(60))).isEmpty();
        assertThat(signs(whoNeverBegan(61))).containsExactly(new RiskSign(Kind.NEVER_BEGAN, 2, List.of(61L)));
    }

    @Test
    void threeHintsTogetherAreAHighRisk() {
        var habit =
                somebody().whoNeverSpent().withLapsing(100, 3).withLapsed(20).habit();

        assertThat(signs(habit)).extracting(RiskSign::weight).containsExactly(1, 1, 1);
        assertThat(risk(habit)).isEqualTo(Risk.HIGH);
    }

    @Test
    void theGravestSignIsToldFirst() {
        assertThat(signs(somebody().withLapsing(10, 3).earningLately(10, 100).habit()))
                .extracting(RiskSign::kind)
                .containsExactly(Kind.EARNS_LESS, Kind.POINTS_LAPSE);
    }

    private static LifeStage stage(Habit habit) {
        return Standing.of(habit, TERMS, TODAY).stage();
    }

    private static Segment segment(Habit habit) {
        return Standing.of(habit, TERMS, TODAY).segment();
    }

    private static Risk risk(Habit habit) {
        return Standing.of(habit, TERMS, TODAY).risk();
    }

    private static List<RiskSign> signs(Habit habit) {
        return Standing.of(habit, TERMS, TODAY).signs();
    }
}
