package org.infolinia.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.insight.HabitFixture.TERMS;
import static org.infolinia.ledger.insight.HabitFixture.TODAY;
import static org.infolinia.ledger.insight.HabitFixture.somebody;
import static org.infolinia.ledger.insight.HabitFixture.whoNeverBegan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.insight.Advice.Kind;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardId;
import org.junit.jupiter.api.Test;

/** What is worth saying to whom. */
class AdviceTest {

    private static final Reward CUP = reward("Kubek", 200);
    private static final Reward CINEMA = reward("Bilet do kina", 500);

    @Test
    void whoNeverBeganIsToldHowTo() {
        assertThat(advice(whoNeverBegan(3))).extracting(Advice::kind).containsExactly(Kind.EXPLAIN_HOW_TO_BEGIN);
    }

    @Test
    void theDearestRewardWithinReachIsOffered() {
        assertThat(advice(somebody().with(500).habit(), CUP, CINEMA))
                .containsExactly(new Advice(Kind.OFFER_REWARD, List.of("Bilet do kina", 500L)));
        assertThat(advice(somebody().with(499).habit(), CUP, CINEMA))
                .containsExactly(new Advice(Kind.OFFER_REWARD, List.of("Kubek", 200L)));
    }

    @Test
    void aRewardIsNearWhenAQuarterOfItsPriceIsMissing() {
        assertThat(advice(somebody().with(150).habit(), CUP, CINEMA))
                .containsExactly(new Advice(Kind.NAME_WHAT_IS_MISSING, List.of(50L, "Kubek")));
        assertThat(advice(somebody().with(149).habit(), CUP, CINEMA)).isEmpty();
    }

    @Test
    void lapsingPointsAndWhatTheyBuyGoTogether() {
        assertThat(advice(somebody().with(300).withLapsing(120, 5).habit(), CUP))
                .extracting(Advice::kind)
                .containsExactly(Kind.REMIND_OF_LAPSING, Kind.OFFER_REWARD);
    }

    @Test
    void whoEarnsLessIsAskedWhetherPointsAreMissingAndWhoIsSilentWhatChanged() {
        assertThat(advice(somebody().earningLately(10, 100).habit()))
                .extracting(Advice::kind)
                .containsExactly(Kind.ASK_ABOUT_MISSING_POINTS);
        assertThat(advice(somebody().silentFor(100).habit()))
                .extracting(Advice::kind)
                .containsExactly(Kind.ASK_WHAT_CHANGED);
    }

    @Test
    void whoIsDevotedAndShowsNoSignIsThanked() {
        assertThat(advice(somebody().timesInYear(20).earning(5_000).habit()))
                .extracting(Advice::kind)
                .containsExactly(Kind.THANK);
    }

    @Test
    void moreThanThreeThingsAreNotAdvised() {
        var habit = somebody()
                .with(300)
                .withLapsing(120, 5)
                .silentFor(100)
                .earningLately(10, 100)
                .habit();

        assertThat(advice(habit, CUP)).hasSize(AdviceRules.MOST);
    }

    private static List<Advice> advice(Habit habit, Reward... offered) {
        var standing = Standing.of(habit, TERMS, TODAY);
        return AdviceRules.advice(
                new AdviceRules.Situation(habit, standing, Stream.of(offered).toList(), Language.PL));
    }

    private static Reward reward(String name, long price) {
        return new Reward(
                new RewardId(price),
                new ProgramId(1),
                "r-" + price,
                Map.of(Language.PL, name, Language.EN, name, Language.AZ, name),
                Points.of(price),
                null,
                Delivery.SHOP,
                TODAY,
                null);
    }
}
