package org.infolinia.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Newcomers;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.ProgramId;
import org.infolinia.quality.QualityEvent.ScorecardWritten;
import org.infolinia.quality.Review.Verdict;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class ReviewDeskTest {

    private static final Duration WEEK = Duration.ofDays(7);

    /** Far from the calls of other tests. */
    private static final AtomicLong CONTACTS = new AtomicLong(7_000_000);

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private ScorecardShelf scorecards;

    @Autowired
    private Drawing drawing;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private AgentDirectory directory;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private FixedClock clock;

    @Autowired
    private ApplicationEvents written;

    private ProgramId program;
    private SignedInAgent ewa;
    private SignedInAgent joanna;
    private SignedInAgent adam;
    private String lastContact = "";

    @BeforeEach
    void enrol() {
        clock.reset();
        program = newcomers.aProgram();
        ewa = enrolled("Ewa", Role.AGENT);
        joanna = enrolled("Joanna", Role.SUPERVISOR);
        adam = enrolled("Adam", Role.SUPERVISOR);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void afterTheWeekAsManyContactsOfEachAgentAreDrawnAsAreWanted() {
        settle(3, 0);
        contacts(ewa, 10);
        contacts(joanna, 2);

        assertThat(draw()).isZero();
        clock.advance(WEEK);
        assertThat(draw()).isEqualTo(5);
        assertThat(draw()).isZero();

        SignedIn.as(adam);
        assertThat(desk.waiting(List.of(program)))
                .extracting(Review::agent)
                .containsExactlyInAnyOrder(ewa.id(), ewa.id(), ewa.id(), joanna.id(), joanna.id());
    }

    /** Sixty contacts of which one is drawn: that it is the same place three times is one in 3,600. */
    @Test
    void whichIsDrawnIsChance() {
        settle(1, 0);
        var places = IntStream.range(0, 3).mapToObj(week -> {
            long before = CONTACTS.get();
            contacts(ewa, 60);
            clock.advance(WEEK);
            draw();
            var drawn = aReview();
            judge(joanna, drawn, Grade.MET);
            return Long.parseLong(drawn.contact().substring("call:".length())) - before;
        });

        assertThat(places.distinct().count()).isGreaterThan(1);
    }

    @Test
    void whatWasJudgedIsReadOnFromTheLast() {
        settle(3, 0);
        contacts(ewa, 3);
        clock.advance(WEEK);
        draw();
        var from = clock.instant();
        SignedIn.as(joanna);
        desk.waiting(List.of(program)).forEach(review -> judge(joanna, review, Grade.MET));
        var until = clock.instant().plusSeconds(1);

        var all = desk.judged(List.of(program), from, until);

        assertThat(all).hasSize(3);
        assertThat(desk.judgedAfter(all.getFirst(), List.of(program), until)).isEqualTo(all.subList(1, 3));
        assertThat(desk.judgedAfter(all.getLast(), List.of(program), until)).isEmpty();
    }

    @Test
    void whatGoesOnIsNotDrawn() {
        settle(5, 0);
        contacts(ewa, 1);
        asSystem(() -> drawing.withdraw(program, lastContact));
        clock.advance(WEEK);

        assertThat(draw()).isZero();
    }

    @Test
    void criteriaWeighAndWhatDoesNotApplyCountsNeitherWay() {
        var review = aDrawnReview(0);
        var criteria = review.scorecard().criteria();
        var grades = grades(review, Grade.MET);
        var weighted =
                criteria.stream().filter(criterion -> !criterion.isCritical()).toList();
        grades.put(weighted.getFirst().id(), Grade.MISSED);
        grades.put(weighted.getLast().id(), Grade.NOT_APPLICABLE);

        var judged = judged(joanna, review, grades);

        double whole = weighted.stream().mapToInt(Criterion::weight).sum()
                - weighted.getLast().weight();
        assertThat(judged.score().orElseThrow())
                .isCloseTo((whole - weighted.getFirst().weight()) / whole, within(1e-9));
        assertThat(judged.hasMissedCritical()).isFalse();
    }

    @Test
    void aMissedCriticalCriterionIsToldApartFromTheScore() {
        var review = aDrawnReview(0);
        var grades = grades(review, Grade.MET);
        grades.put(critical(review).id(), Grade.MISSED);

        var judged = judged(joanna, review, grades);

        assertThat(judged.score().orElseThrow()).isEqualTo(1);
        assertThat(judged.hasMissedCritical()).isTrue();
    }

    @Test
    void whatIsCriticalIsNotMetByHalf() {
        var review = aDrawnReview(0);
        var grades = grades(review, Grade.MET);
        grades.put(critical(review).id(), Grade.PARTLY);

        assertRefused(judging(joanna, review, grades), "review-marks-missing");
    }

    @Test
    void aCriterionWithoutAGradeIsMissed() {
        var review = aDrawnReview(0);
        var grades = grades(review, Grade.MET);
        grades.remove(critical(review).id());

        assertRefused(judging(joanna, review, grades), "review-marks-missing");
    }

    @Test
    void ofTwoReviewersNeitherSeesTheOtherBeforeBothAreDone() {
        var review = aDrawnReview(100);
        judge(joanna, review, Grade.MET);

        assertThat(seenBy(adam, review).scorings()).isEmpty();
        assertThat(seenBy(joanna, review).scorings()).hasSize(1);
        SignedIn.as(ewa);
        assertThat(desk.find(review.id())).isEmpty();

        judge(adam, review, Grade.NOT_APPLICABLE);

        assertThat(seenBy(joanna, review).scorings()).hasSize(2);
        assertThat(seenBy(ewa, review).scorings()).hasSize(2);
    }

    @Test
    void thePartOfCriteriaThatTwoReviewersGradeAlikeIsTheirAgreement() {
        var review = aDrawnReview(100);
        judge(joanna, review, Grade.MET);
        var other = grades(review, Grade.MET);
        other.put(critical(review).id(), Grade.MISSED);
        judged(adam, review, other);

        var figures =
                desk.figures(List.of(program), Instant.EPOCH, clock.instant().plusSeconds(1));

        int criteria = review.scorecard().criteria().size();
        assertThat(figures.agreement()).isEqualTo(new Agreement(criteria - 1, criteria));
    }

    @Test
    void whereOnlyOneCouldJudgeNobodyWaitsForASecond() {
        program = newcomers.aProgram();
        ewa = enrolled("Ewa", Role.AGENT);
        joanna = enrolled("Joanna", Role.SUPERVISOR);

        settle(1, 100);
        contacts(ewa, 1);
        clock.advance(WEEK);
        draw();
        SignedIn.as(joanna);

        assertThat(judge(joanna, desk.waiting(List.of(program)).getFirst(), Grade.MET)
                        .isComplete())
                .isTrue();
    }

    @Test
    void ofTwoWhoMayJudgeOneMayBeTheJudged() {
        settle(1, 100);
        contacts(joanna, 1);
        clock.advance(WEEK);
        draw();

        assertThat(aReview().isDouble()).isFalse();
    }

    @Test
    void whatTheFirstFoundHoldsWhereTheSecondDoesNotCome() {
        var review = aDrawnReview(100);
        judge(joanna, review, Grade.MET);

        assertThat(settleForOne()).isZero();
        clock.advance(Drawing.PATIENCE.plusSeconds(1));
        assertThat(settleForOne()).isEqualTo(1);

        assertThat(seenBy(ewa, review).score().orElseThrow()).isEqualTo(1);
        SignedIn.as(joanna);
        assertThat(figures().agents().getFirst().reviews()).isEqualTo(1);
        assertThat(figures().agreement().compared()).isZero();
    }

    private int settleForOne() {
        assertThat(gatekeeper.asSystem("test", drawing::withoutSecondJudge)).isNotNull();
        return gatekeeper.asSystem("test", () -> drawing.settleForOne(program));
    }

    @Test
    void whatIsToldOfLateIsDrawnWithTheNextWeekAndNotBesideIt() {
        settle(2, 0);
        contacts(ewa, 3);
        clock.advance(WEEK);
        var lastWeek = clock.instant().minus(WEEK);
        assertThat(draw()).isEqualTo(2);

        contactAt(ewa, lastWeek);
        assertThat(draw()).isZero();
        clock.advance(WEEK);
        assertThat(draw()).isEqualTo(1);
    }

    @Test
    void lookingAtAScorecardIsNobodysChangeOfIt() {
        SignedIn.as(joanna);

        scorecards.current(program);

        assertThat(written.stream(ScorecardWritten.class)
                        .filter(event -> event.program().equals(program))
                        .map(ScorecardWritten::by))
                .containsExactly(Actor.system("quality"));
    }

    @Test
    void whoeverJudgedDoesNotDecideOnTheReplyWhileSomebodyElseCan() {
        var review = aDrawnReview(0);
        judge(joanna, review, Grade.MISSED);
        SignedIn.as(ewa);
        desk.reply(review.id(), "Rozmówca rozłączył się sam.").orElseThrow();

        SignedIn.as(joanna);
        assertThat(desk.repliesWaiting(List.of(program))).isEmpty();
        assertThat(desk.mayAnswer(seenBy(joanna, review))).isFalse();
        assertRefused(desk.answer(review.id(), Verdict.UPHELD, "Nie"), "review-by-oneself");

        SignedIn.as(adam);
        assertThat(desk.repliesWaiting(List.of(program))).hasSize(1);
        assertThat(desk.answer(review.id(), Verdict.UPHELD, "Słusznie ocenione")
                        .orElseThrow()
                        .counts())
                .isTrue();
    }

    @Test
    void theOnlySupervisorDecidesForWantOfAnother() {
        program = newcomers.aProgram();
        ewa = enrolled("Ewa", Role.AGENT);
        joanna = enrolled("Joanna", Role.SUPERVISOR);
        settle(1, 0);
        contacts(ewa, 1);
        clock.advance(WEEK);
        draw();
        SignedIn.as(joanna);
        var review = judge(joanna, desk.waiting(List.of(program)).getFirst(), Grade.MISSED);
        SignedIn.as(ewa);
        desk.reply(review.id(), "Nie zgadzam się.").orElseThrow();

        SignedIn.as(joanna);
        assertThat(desk.repliesWaiting(List.of(program))).hasSize(1);
        assertThat(desk.answer(review.id(), Verdict.SET_ASIDE, "Racja")
                        .orElseThrow()
                        .counts())
                .isFalse();
    }

    @Test
    void aReplyIsOpenForAsLongAsItIsSaid() {
        var review = aDrawnReview(0);
        judge(joanna, review, Grade.MISSED);

        var judged = seenBy(ewa, review);

        assertThat(judged.isOpenToReply(clock.instant())).isTrue();
        assertThat(judged.isOpenToReply(
                        clock.instant().plus(Review.TIME_TO_REPLY).plusSeconds(1)))
                .isFalse();
    }

    /** What is added up in the database is what single reviews say. */
    @Test
    void theSumsAreThoseOfTheReviewsThemselves() {
        settle(6, 50);
        contacts(ewa, 6);
        clock.advance(WEEK);
        draw();
        SignedIn.as(joanna);
        var chance = new Random(5);
        for (var reviewer : List.of(joanna, adam)) {
            SignedIn.as(reviewer);
            desk.waiting(List.of(program)).forEach(review -> {
                var grades = new HashMap<Long, Grade>();
                review.scorecard().criteria().forEach(criterion -> {
                    var fitting = Stream.of(Grade.values())
                            .filter(grade -> grade.fits(criterion))
                            .toList();
                    grades.put(criterion.id(), fitting.get(chance.nextInt(fitting.size())));
                });
                judged(reviewer, review, grades);
            });
        }
        SignedIn.as(ewa);
        var mine = desk.mine();
        SignedIn.as(joanna);

        var sum = figures().agents().getFirst();

        assertThat(sum.reviews()).isEqualTo(mine.size());
        assertThat(sum.missedCritical())
                .isEqualTo((int) mine.stream().filter(Review::hasMissedCritical).count());
        assertThat(sum.score().orElseThrow())
                .isCloseTo(
                        mine.stream()
                                .map(Review::score)
                                .flatMapToDouble(OptionalDouble::stream)
                                .average()
                                .orElseThrow(),
                        within(1e-9));
    }

    @Test
    void nobodyJudgesTwice() {
        var review = aDrawnReview(100);
        judge(joanna, review, Grade.MET);

        assertRefused(judging(joanna, review, grades(review, Grade.MET)), "review-judged-already");
    }

    @Test
    void nobodyJudgesHimself() {
        settle(1, 0);
        contacts(joanna, 1);
        clock.advance(WEEK);
        draw();
        SignedIn.as(joanna);
        assertThat(desk.waiting(List.of(program))).isEmpty();

        var review = aReview();

        assertRefused(judging(joanna, review, grades(review, Grade.MET)), "review-of-oneself");
    }

    @Test
    void anAgentJudgesNobody() {
        var review = aDrawnReview(0);
        var tomasz = enrolled("Tomasz", Role.AGENT);
        SignedIn.as(tomasz);

        assertThat(desk.find(review.id())).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.judge(review.id(), grades(review, Grade.MET), ""));
    }

    @Test
    void theAgentRepliesOnceAndInTime() {
        var review = aDrawnReview(0);
        judge(joanna, review, Grade.MISSED);
        SignedIn.as(ewa);

        assertRefused(desk.reply(review.id(), " "), "review-words-missing");
        assertThat(desk.reply(review.id(), "Rozmówczyni sama podała saldo.")
                        .orElseThrow()
                        .reply())
                .isNotNull();
        assertRefused(desk.reply(review.id(), "Jeszcze jedno"), "review-replied-already");
    }

    @Test
    void aReplyThatComesTooLateIsRefused() {
        var review = aDrawnReview(0);
        judge(joanna, review, Grade.MISSED);
        clock.advance(Review.TIME_TO_REPLY.plusSeconds(1));
        SignedIn.as(ewa);

        assertRefused(desk.reply(review.id(), "Za późno"), "review-reply-too-late");
    }

    @Test
    void colleaguesDoNotReplyForOneAnother() {
        var review = aDrawnReview(0);
        judge(joanna, review, Grade.MISSED);
        SignedIn.as(enrolled("Tomasz", Role.AGENT));

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.reply(review.id(), "To ja"));
    }

    @Test
    void aReviewThatIsSetAsideCountsNoMore() {
        var review = aDrawnReview(0);
        judge(joanna, review, Grade.MISSED);
        SignedIn.as(ewa);
        desk.reply(review.id(), "To nie moja rozmowa.").orElseThrow();
        SignedIn.as(adam);
        assertThat(desk.repliesWaiting(List.of(program))).hasSize(1);

        desk.answer(review.id(), Verdict.SET_ASIDE, "Racja, przełączono ją.").orElseThrow();

        assertThat(desk.repliesWaiting(List.of(program))).isEmpty();
        assertThat(figures().agents()).isEmpty();
        assertRefused(desk.answer(review.id(), Verdict.UPHELD, "A jednak"), "review-answered-already");
    }

    @Test
    void fewReviewsAreNoScore() {
        settle(AgentQuality.LEAST_REVIEWS, 0);
        contacts(ewa, AgentQuality.LEAST_REVIEWS);
        clock.advance(WEEK);
        draw();
        SignedIn.as(joanna);
        var waiting = desk.waiting(List.of(program));
        waiting.stream().skip(1).forEach(review -> judge(joanna, review, Grade.MET));
        assertThat(figures().agents().getFirst().score()).isEmpty();

        judge(joanna, waiting.getFirst(), Grade.MISSED);

        assertThat(figures().agents().getFirst().score().orElseThrow()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void aReviewKeepsTheScorecardItWasDrawnWith() {
        var review = aDrawnReview(0);
        SignedIn.as(joanna);
        var seen = scorecards.current(program);
        var shorter = scorecards.rewrite(seen, seen.criteria().subList(3, 5)).orElseThrow();

        assertThat(shorter.version()).isEqualTo(2);
        assertThat(seenBy(joanna, review).scorecard().version()).isEqualTo(1);
        assertRefused(scorecards.rewrite(seen, seen.criteria()), "scorecard-changed-meanwhile");
    }

    @Test
    void aScorecardWithoutWeightOrWithoutALanguageIsRefused() {
        SignedIn.as(joanna);
        var seen = scorecards.current(program);

        assertRefused(scorecards.rewrite(seen, seen.criteria().subList(0, 2)), "scorecard-empty");
        assertRefused(
                scorecards.rewrite(seen, List.of(new Criterion(0, 5, false, Map.of(Language.PL, "Słucha")))),
                "scorecard-text-missing");
    }

    private Review aDrawnReview(int doublePercent) {
        settle(1, doublePercent);
        contacts(ewa, 1);
        clock.advance(WEEK);
        draw();
        return aReview();
    }

    private Review aReview() {
        SignedIn.as(adam);
        return desk.waiting(List.of(program)).getFirst();
    }

    private void settle(int contacts, int doublePercent) {
        asSystem(() -> scorecards.settle(program, new ReviewPolicy(contacts, doublePercent)));
    }

    private void contacts(SignedInAgent of, int number) {
        IntStream.range(0, number).forEach(each -> {
            lastContact = "call:" + CONTACTS.incrementAndGet();
            asSystem(() -> drawing.enter(program, lastContact, of.id(), clock.instant()));
        });
    }

    private void contactAt(SignedInAgent of, Instant endedAt) {
        asSystem(() -> drawing.enter(program, "call:" + CONTACTS.incrementAndGet(), of.id(), endedAt));
    }

    private int draw() {
        return gatekeeper.asSystem("test", () -> drawing.draw(program));
    }

    private QualityFigures figures() {
        return desk.figures(List.of(program), Instant.EPOCH, clock.instant().plusSeconds(1));
    }

    private Review seenBy(SignedInAgent agent, Review review) {
        SignedIn.as(agent);
        return desk.find(review.id()).orElseThrow();
    }

    private Review judge(SignedInAgent reviewer, Review review, Grade grade) {
        return judged(reviewer, review, grades(review, grade));
    }

    private Review judged(SignedInAgent reviewer, Review review, Map<Long, Grade> grades) {
        return judging(reviewer, review, grades).orElseThrow();
    }

    private Outcome<Review> judging(SignedInAgent reviewer, Review review, Map<Long, Grade> grades) {
        SignedIn.as(reviewer);
        return desk.judge(review.id(), grades, "");
    }

    private static Map<Long, Grade> grades(Review review, Grade grade) {
        return review.scorecard().criteria().stream().collect(Collectors.toMap(Criterion::id, criterion -> grade));
    }

    private static Criterion critical(Review review) {
        return review.scorecard().criteria().stream()
                .filter(Criterion::isCritical)
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(Outcome<?> outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private void asSystem(Runnable deed) {
        gatekeeper.asSystem("test", deed);
    }

    private SignedInAgent enrolled(String first, Role role) {
        return new EnrolledAgents(directory, gatekeeper).enroll(Language.PL, role, first, "Nowak", program);
    }
}
