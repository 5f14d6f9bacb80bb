package org.infolinia.surveys.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.surveys.SurveyFixture.aTicketOf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.AnswerBook;
import org.infolinia.surveys.AnswerFilter;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.Verdict;
import org.infolinia.surveys.report.estimate.Score;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SurveyReportsTest {

    private static final SurveyAnswer CONTENT = new SurveyAnswer(5, Map.of(Aspect.SPEED, 4), "Szybko i po ludzku");

    @Autowired
    private SurveyReports reports;

    @Autowired
    private AnswerBook answers;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private FixedClock clock;

    @AfterEach
    void signOut() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void weeksInWhichNobodyAnsweredStayAsGaps() {
        var program = fixture.aProgramWithAMailbox();
        answersBefore(program, 14, 6);
        answersBefore(program, 0, 7);

        var report = reportOf(program);

        assertThat(report.weeks()).hasSize(2);
        assertThat(report.everyWeek()).hasSize(3);
        assertThat(report.everyWeek().get(1)).isEmpty();
    }

    @Test
    void aSmallWeekTakesAnotherAlong() {
        var program = fixture.aProgramWithAMailbox();
        answersBefore(program, 14, 9);
        answersBefore(program, 7, 6);
        answersBefore(program, 0, 2);

        assertThat(reportOf(program).weeks())
                .extracting(SurveyReport.Week::monday)
                .containsExactly(LocalDate.parse("2026-11-02"));
    }

    /** Thirty days before the Tuesday it is a Sunday. */
    @Test
    void aWeekThatBeganBeforeThePeriodIsNotShown() {
        var program = fixture.aProgramWithAMailbox();
        answersBefore(program, 30, 6);
        answersBefore(program, 28, 6);

        var report = reportOf(program);

        assertThat(report.answered()).isEqualTo(12);
        assertThat(report.weeks()).extracting(SurveyReport.Week::monday).containsExactly(LocalDate.parse("2026-10-19"));
        assertThat(reports.course(Asked.afterContacts(program, Period.lastDays(30, clock.instant())))
                        .weeks())
                .extracting(WeekOfAnswers::monday)
                .containsExactly(LocalDate.parse("2026-10-19"));
    }

    private SurveyReport reportOf(ProgramId program) {
        SignedIn.supervisorOf(program);
        return reports.report(program, Period.lastDays(30, clock.instant()));
    }

    private void answersBefore(ProgramId program, int days, int times) {
        clock.advance(Duration.ofDays(-days));
        IntStream.range(0, times).forEach(number -> fixture.answer(fixture.anInvitationIn(program), CONTENT));
        clock.reset();
    }

    @Test
    void severalProgramsAreCountedAtOnceAndEachForItself() {
        var one = fixture.aProgramWithAMailbox();
        var other = fixture.aProgramWithAMailbox();
        var silent = fixture.aProgramWithAMailbox();
        IntStream.range(0, 6).forEach(number -> fixture.answer(fixture.anInvitationIn(one), CONTENT));
        fixture.end(aTicketOf(one, null));
        fixture.answer(fixture.anInvitationIn(other), new SurveyAnswer(1, Map.of(), ""));
        SignedIn.supervisorOf(one, other, silent);
        var period = Period.lastDays(30, clock.instant());

        var all = reports.reports(List.of(one, other, silent), period);

        assertThat(all)
                .containsExactly(
                        Map.entry(one, reports.report(one, period)),
                        Map.entry(other, reports.report(other, period)),
                        Map.entry(silent, reports.report(silent, period)));
        assertThat(all.values()).extracting(SurveyReport::answered).containsExactly(6L, 1L, 0L);
        assertThat(all.values()).extracting(SurveyReport::ended).containsExactly(7L, 1L, 0L);
    }

    @Test
    void theCourseGoesWithTheReportOfTheSameAnswers() {
        var program = fixture.aProgramWithAMailbox();
        IntStream.range(0, 6).forEach(number -> fixture.answer(fixture.anInvitationIn(program), CONTENT));
        SignedIn.supervisorOf(program);
        var asked = Asked.afterContacts(program, Period.lastDays(30, clock.instant()));

        var course = reports.course(asked);

        assertThat(course.report()).isEqualTo(reports.report(asked));
        assertThat(course.weeks()).extracting(WeekOfAnswers::answered).containsExactly(6L);
    }

    @Test
    void aReportCountsWhoWasAskedWhoAnsweredAndWhoWasLeftOut() {
        var program = fixture.aProgramWithAMailbox();
        IntStream.range(0, 6).forEach(number -> fixture.answer(fixture.anInvitationIn(program), CONTENT));
        fixture.anInvitationIn(program);
        fixture.end(aTicketOf(program, null));
        SignedIn.supervisorOf(program);

        var report = reports.report(program, Period.lastDays(30, clock.instant()));

        assertThat(report.ended()).isEqualTo(8);
        assertThat(report.asked()).isEqualTo(7);
        assertThat(report.answered()).isEqualTo(6);
        assertThat(report.exclusions()).isEqualTo(Map.of(Verdict.UNLINKED, 1L));
        assertThat(report.score())
                .isInstanceOfSatisfying(
                        Score.Tentative.class, score -> assertThat(score.mean()).isEqualTo(5.0));
        assertThat(report.aspects().get(Aspect.CULTURE)).isEqualTo(new Score.Withheld(0));
        assertThat(answers.rows(
                        AnswerFilter.afterContacts(
                                List.of(program), report.period(), SurveyAnswer.WORST, SurveyAnswer.BEST, false),
                        0,
                        10))
                .hasSize(6);
    }
}
