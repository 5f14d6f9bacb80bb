package org.infolinia.reporting.client.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.reporting.client.figures.ClientFigure.POINTS_GRANTED;
import static org.infolinia.reporting.client.figures.ClientFigure.SCORE;
import static org.infolinia.reporting.client.figures.ClientFigure.SERVICE_LEVEL;
import static org.infolinia.reporting.client.figures.ClientFigure.TICKETS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.infolinia.surveys.report.estimate.Interval;
import org.infolinia.surveys.report.estimate.Score;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate NOVEMBER_17 = LocalDate.of(2026, 11, 17);

    @Test
    void whatChanceExplainsIsNoChange() {
        assertThat(changed(SERVICE_LEVEL, share(80, 100), share(72, 100))).isEmpty();
        assertThat(changed(TICKETS, Reading.count(110), Reading.count(100))).isEmpty();
    }

    @Test
    void whatChanceDoesNotExplainIsToldWithItsDirection() {
        assertThat(changed(SERVICE_LEVEL, share(600, 1000), share(800, 1000)))
                .singleElement()
                .satisfies(change -> assertThat(change.isUp()).isFalse());
        assertThat(changed(TICKETS, Reading.count(400), Reading.count(100)))
                .singleElement()
                .satisfies(change -> assertThat(change.isUp()).isTrue());
    }

    @Test
    void aSureButSmallChangeIsNotTold() {
        assertThat(changed(SERVICE_LEVEL, share(810_000, 1_000_000), share(800_000, 1_000_000)))
                .isEmpty();
        assertThat(changed(POINTS_GRANTED, Reading.exact(104_900), Reading.exact(100_000)))
                .isEmpty();
    }

    @Test
    void ofFewNothingIsClaimedHoweverFarApart() {
        assertThat(changed(SERVICE_LEVEL, share(29, 29), share(0, 29))).isEmpty();
        assertThat(changed(SERVICE_LEVEL, share(30, 30), share(0, 30))).hasSize(1);
        assertThat(changed(SCORE, score(4.9, 29), score(2.1, 500))).isEmpty();
        assertThat(changed(SCORE, score(4.9, 30), score(2.1, 500))).hasSize(1);
    }

    /** A day more or less makes no change of what adds up. */
    @Test
    void monthsOfDifferentLengthAreComparedByTheDay() {
        var february = figures(YearMonth.of(2026, 2), POINTS_GRANTED, Reading.exact(28_000), NOVEMBER_17);
        var march = figures(YearMonth.of(2026, 3), POINTS_GRANTED, Reading.exact(31_000), NOVEMBER_17);

        assertThat(Changes.between(march, february)).isEmpty();
    }

    @Test
    void thatNothingWasTellsNoChangeOfWhatIs() {
        var october = figures(YearMonth.of(2026, 10), SERVICE_LEVEL, share(600, 1000), NOVEMBER_17);
        var september = new FiguresOfPeriod(
                days(YearMonth.of(2026, 9), NOVEMBER_17), Map.of(), new Score.Withheld(0), List.of(), List.of(), "PLN");

        assertThat(Changes.between(october, september)).isEmpty();
        assertThat(changed(POINTS_GRANTED, Reading.exact(0), Reading.exact(0))).isEmpty();
        assertThat(changed(POINTS_GRANTED, Reading.exact(10), Reading.exact(0))).hasSize(1);
    }

    @Test
    void whileAPeriodGoesOnWhatAddsUpIsNotCompared() {
        var november = YearMonth.of(2026, 11);
        var october = YearMonth.of(2026, 10);

        assertThat(Changes.between(
                        figures(november, POINTS_GRANTED, Reading.exact(10), NOVEMBER_17),
                        figures(october, POINTS_GRANTED, Reading.exact(10_000), NOVEMBER_17)))
                .isEmpty();
        assertThat(Changes.between(
                        figures(november, SERVICE_LEVEL, share(100, 1000), NOVEMBER_17),
                        figures(october, SERVICE_LEVEL, share(900, 1000), NOVEMBER_17)))
                .hasSize(1);
    }

    @Test
    void anExactCountIntervalHoldsItsKnownValues() {
        var none = Reading.count(0).interval();
        var ten = Reading.count(10).interval();

        assertThat(none).isNotNull().satisfies(interval -> {
            assertThat(interval.low()).isZero();
            assertThat(interval.high()).isBetween(3.68, 3.70);
        });
        assertThat(ten).isNotNull().satisfies(interval -> {
            assertThat(interval.low()).isBetween(4.79, 4.80);
            assertThat(interval.high()).isBetween(18.38, 18.40);
        });
    }

    private static List<Change> changed(ClientFigure figure, Reading now, Reading before) {
        return Changes.between(
                figures(YearMonth.of(2026, 10), figure, now, NOVEMBER_17),
                figures(YearMonth.of(2026, 9), figure, before, NOVEMBER_17));
    }

    private static FiguresOfPeriod figures(YearMonth month, ClientFigure figure, Reading reading, LocalDate today) {
        return new FiguresOfPeriod(
                days(month, today), Map.of(figure, reading), new Score.Withheld(0), List.of(), List.of(), "PLN");
    }

    private static ReportDays days(YearMonth month, LocalDate today) {
        return new ReportDays(FigurePeriod.of(month), WARSAW, today);
    }

    private static Reading share(long part, long all) {
        return Reading.share(part, all).orElseThrow();
    }

    private static Reading score(double mean, long answers) {
        return new Reading(mean, new Interval(mean - 0.1, Math.min(5, mean + 0.1)), answers);
    }
}
