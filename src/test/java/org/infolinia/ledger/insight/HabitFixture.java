package org.infolinia.ledger.insight;

import java.time.LocalDate;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.insight.InsightTerms.Currency;
import org.jspecify.annotations.Nullable;

/** Habits that read aloud. All else of them is that of who buys now and then and is content. */
final class HabitFixture {

    static final LocalDate TODAY = LedgerFixture.TODAY;
    static final InsightTerms TERMS = InsightTerms.usual(Currency.PLN);

    private LocalDate joined = TODAY.minusYears(3);
    private @Nullable LocalDate first = TODAY.minusYears(2);
    private @Nullable LocalDate last = TODAY.minusDays(5);
    private @Nullable Integer gap;
    private int times = 4;
    private long earned = 400;
    private long lately = 100;
    private long before = 100;
    private boolean everSpent = true;
    private long available = 50;
    private long lapsing;
    private @Nullable LocalDate lapsesOn;
    private long lapsedLately;

    static HabitFixture somebody() {
        return new HabitFixture();
    }

    static Habit whoNeverBegan(int daysEnrolled) {
        return Habit.unstarted(TODAY.minusDays(daysEnrolled));
    }

    HabitFixture whoBeganDaysAgo(int days) {
        first = TODAY.minusDays(days);
        return this;
    }

    HabitFixture silentFor(int days) {
        last = TODAY.minusDays(days);
        return this;
    }

    HabitFixture usuallyEvery(int days) {
        gap = days;
        return this;
    }

    HabitFixture timesInYear(int number) {
        times = number;
        return this;
    }

    HabitFixture earning(long inYear) {
        earned = inYear;
        return this;
    }

    HabitFixture earningLately(long points, long inTheQuarterBefore) {
        lately = points;
        before = inTheQuarterBefore;
        return this;
    }

    HabitFixture whoNeverSpent() {
        everSpent = false;
        return this;
    }

    HabitFixture with(long toSpend) {
        available = toSpend;
        return this;
    }

    HabitFixture withLapsing(long points, int inDays) {
        lapsing = points;
        lapsesOn = TODAY.plusDays(inDays);
        return this;
    }

    HabitFixture withLapsed(long points) {
        lapsedLately = points;
        return this;
    }

    Habit habit() {
        return new Habit(
                joined,
                first,
                last,
                gap,
                times,
                Points.of(earned),
                Points.of(20),
                Points.of(lately),
                Points.of(before),
                everSpent,
                Points.of(available),
                Points.of(lapsing),
                lapsesOn,
                Points.of(lapsedLately));
    }
}
