package org.infolinia.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.insight.InsightTerms.Currency;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OfferReward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What the books say of one participant, as they are now. */
class ParticipantInsightsTest extends LedgerTest {

    @Autowired
    ParticipantInsights insights;

    @Autowired
    TermsDesk terms;

    @Autowired
    RewardCatalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoHasNoWalletHasNotBegun() {
        var insight = insight(halina);

        assertThat(insight.standing().stage()).isEqualTo(LifeStage.UNSTARTED);
        assertThat(insight.habit().available()).isEqualTo(Points.ZERO);
        assertThat(insight.advice()).extracting(Advice::kind).containsExactly(Advice.Kind.EXPLAIN_HOW_TO_BEGIN);
    }

    @Test
    void theHabitIsReadFromTheBooks() {
        earnedDaysAgo(400, 500);
        earnedDaysAgo(142, 100);
        earnedDaysAgo(121, 100);
        earnedDaysAgo(116, 50);
        earnedDaysAgo(74, 60);
        fixture.spend(program, halina, 30, TODAY.minusDays(300));
        fixture.earn(program, halina, 40, TODAY.minusDays(100), TODAY.plusDays(21));

        assertThat(insight(halina).habit())
                .isEqualTo(new Habit(
                        LocalDate.of(2019, 4, 2),
                        TODAY.minusDays(400),
                        TODAY.minusDays(74),
                        21,
                        5,
                        Points.of(350),
                        Points.of(30),
                        Points.of(60),
                        Points.of(290),
                        true,
                        Points.of(820),
                        Points.of(40),
                        TODAY.plusDays(21),
                        Points.ZERO));
    }

    @Test
    void whatWasTakenBackWholeNeverHappenedAndInPartOnlyThePartIsGone() {
        aSupervisorTakesOver();
        var whole = earnedDaysAgo(2, 90);
        var part = earnedDaysAgo(5, 80);
        desk.reverse(reversalOf(whole)).orElseThrow();
        desk.reverse(reversalOf(part, 30)).orElseThrow();

        var habit = insight(halina).habit();

        assertThat(habit.lastActiveOn()).isEqualTo(TODAY.minusDays(5));
        assertThat(habit.timesInYear()).isEqualTo(1);
        assertThat(habit.earnedInYear()).isEqualTo(Points.of(50));
    }

    @Test
    void pointsByHandAreNoHabit() {
        aSupervisorTakesOver();
        desk.adjust(adjustment(program, halina, 300)).orElseThrow();

        assertThat(insight(halina).standing().stage()).isEqualTo(LifeStage.UNSTARTED);
        assertThat(insight(halina).habit().available()).isEqualTo(Points.of(300));
    }

    @Test
    void whatLapsedOfLateIsCounted() {
        fixture.earn(program, halina, 60, TODAY.minusMonths(6), TODAY.minusDays(40));
        fixture.post(PostPoints.spent(
                program, halina, PostingKind.EXPIRY, Points.of(60), TODAY.minusDays(39), "Wygasły", "exp"));

        assertThat(insight(halina).habit().lapsedLately()).isEqualTo(Points.of(60));
        assertThat(insight(halina).habit().everSpent()).isFalse();
    }

    @Test
    void aRewardWithinReachIsNamedInTheReadersLanguage() {
        offer("Kubek", "Cup", 200);
        earnedDaysAgo(10, 250);

        assertThat(insights.of(halina, Language.EN).orElseThrow().advice())
                .extracting(Advice::facts)
                .containsExactly(List.of("Cup", 200L));
    }

    @Test
    void theTermsOfTheProgramDecide() {
        earnedDaysAgo(50, 100);
        assertThat(insight(halina).standing().stage()).isEqualTo(LifeStage.NEW);

        var before = terms.of(program);
        gatekeeper
                .asSystem("test", () -> terms.change(new ChangeTerms(program, before, withLapsingDays(before, 40))))
                .orElseThrow();

        assertThat(insight(halina).standing().stage()).isEqualTo(LifeStage.LAPSING);
        assertThat(jdbc.sql(
                                "select details->>'lapsing-days' from audit.entry where action = :action and program_id = :program")
                        .param("action", "ledger.insight-terms-changed")
                        .param("program", program.value())
                        .query(String.class)
                        .single())
                .isEqualTo("90 > 40");
    }

    @Test
    void termsThatSomebodyChangedMeanwhileAreRefused() {
        var before = terms.of(program);
        assertThat(before.currency()).isEqualTo(Currency.PLN);
        change(before, withLapsingDays(before, 40)).orElseThrow();

        assertThat(refusalOf(change(before, withLapsingDays(before, 50)))).contains("insight-terms-changed-meanwhile");
        assertThat(refusalOf(change(before, withLapsingDays(before, 366)))).contains("insight-order");
        assertThat(refusalOf(change(before, withLapsingDays(before, 0)))).contains("insight-days");
        assertThat(refusalOf(change(before, withValue(before, "0.00001")))).contains("insight-value");
        assertThat(terms.of(program).lapsingDays()).isEqualTo(40);
    }

    @Test
    void agentsDoNotSettleTerms() {
        var before = terms.of(program);

        assertThatThrownBy(() -> terms.change(new ChangeTerms(program, before, before)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyLooksIntoAnotherProgram() {
        earnedDaysAgo(2, 10);
        SignedIn.agentOf(fixture.aProgram());

        assertThatThrownBy(() -> insights.of(halina, Language.PL)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ofWhoIsRestrictedNothingIsWorkedOut() {
        earnedDaysAgo(2, 10);
        jdbc.sql("update participants.participant set status = 'RESTRICTED' where id = ?")
                .param(halina.value())
                .update();

        assertThat(insights.of(halina, Language.PL)).isEmpty();
    }

    private ParticipantInsight insight(ParticipantId participant) {
        return insights.of(participant, Language.PL).orElseThrow();
    }

    private Receipt earnedDaysAgo(int days, long points) {
        return fixture.earn(program, halina, points, TODAY.minusDays(days), null);
    }

    private Outcome<InsightTerms> change(InsightTerms seen, InsightTerms other) {
        return gatekeeper.asSystem("test", () -> terms.change(new ChangeTerms(program, seen, other)));
    }

    private void offer(String polish, String english, long price) {
        var names = Map.of(Language.PL, polish, Language.EN, english, Language.AZ, polish);
        var offer = new OfferReward(program, "cup", names, Points.of(price), null, Delivery.SHOP, TODAY, null);
        gatekeeper.asSystem("test", () -> catalogue.offer(offer)).orElseThrow();
    }

    static InsightTerms withLapsingDays(InsightTerms terms, int days) {
        return new InsightTerms(
                terms.newDays(),
                days,
                terms.lapsingGaps(),
                terms.lostDays(),
                terms.frequentTimes(),
                terms.highPoints(),
                terms.fallPercent(),
                terms.soonDays(),
                terms.unspentDays(),
                terms.pointValue(),
                terms.currency());
    }

    static InsightTerms withValue(InsightTerms terms, String value) {
        return new InsightTerms(
                terms.newDays(),
                terms.lapsingDays(),
                terms.lapsingGaps(),
                terms.lostDays(),
                terms.frequentTimes(),
                terms.highPoints(),
                terms.fallPercent(),
                terms.soonDays(),
                terms.unspentDays(),
                new BigDecimal(value),
                terms.currency());
    }
}
