package org.infolinia.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final Set<LocalDate> NO_HOLIDAYS = Set.of();
    private static final Predicate<LocalDate> NOTHING_SENT = date -> false;

    private final Map<Instant, Long> contacts = new TreeMap<>();

    /** Sums of the Tuesdays 10, 20, 30: the middle one is 20; 9 o'clock has 1/2, 1/4 and 1/3 of them. */
    @Test
    void aDayIsTheMedianOfItsLikesInTheHoursTheyHadOnAverage() {
        beginning(3);
        tuesday(1, 5, 5);
        tuesday(2, 5, 15);
        tuesday(3, 10, 20);

        var usual = baseline(NO_HOLIDAYS, NOTHING_SENT).of(TUESDAY).orElseThrow();

        assertThat(usual.total()).isCloseTo(20, within(1e-9));
        assertThat(usual.hours().get(9)).isCloseTo(20 * (1 / 2. + 1 / 4. + 1 / 3.) / 3, within(1e-9));
        assertThat(usual.hours().get(9) + usual.hours().get(10)).isCloseTo(20, within(1e-9));
        assertThat(usual.restsOn())
                .containsExactly(TUESDAY.minusWeeks(1), TUESDAY.minusWeeks(2), TUESDAY.minusWeeks(3));
    }

    @Test
    void oneExtraordinaryDayChangesNothing() {
        beginning(5);
        tuesday(1, 10, 10);
        tuesday(2, 10, 10);
        tuesday(3, 1_000, 1_000);
        tuesday(4, 10, 10);
        tuesday(5, 10, 10);

        assertThat(baseline(NO_HOLIDAYS, NOTHING_SENT).of(TUESDAY).orElseThrow().total())
                .isCloseTo(20, within(1e-9));
    }

    @Test
    void ofFewerThanThreeDaysNothingIsSaid() {
        beginning(2);
        tuesday(1, 10, 10);
        tuesday(2, 10, 10);

        assertThat(baseline(NO_HOLIDAYS, NOTHING_SENT).of(TUESDAY)).isEmpty();
        assertThat(new Baseline(HourlyCounts.of(WARSAW, Map.of()), NO_HOLIDAYS, NOTHING_SENT, TUESDAY).of(TUESDAY))
                .isEmpty();
    }

    @Test
    void whatCameOnTheDayOrLaterIsNotKnownYet() {
        beginning(3);
        tuesday(1, 10, 10);
        tuesday(2, 10, 10);
        tuesday(3, 10, 10);
        var before = baseline(NO_HOLIDAYS, NOTHING_SENT).of(TUESDAY.plusWeeks(1));

        tuesday(0, 500, 500);

        assertThat(baseline(NO_HOLIDAYS, NOTHING_SENT).of(TUESDAY.plusWeeks(1))).isEqualTo(before);
    }

    /** The last nine Tuesdays bring 1 to 9; the oldest does not count any more, so that it is between 4 and 5. */
    @Test
    void atMostEightDaysCount() {
        beginning(9);
        LongStream.rangeClosed(1, 9).forEach(week -> tuesday(week, week, 0));

        var usual = baseline(NO_HOLIDAYS, NOTHING_SENT).of(TUESDAY).orElseThrow();

        assertThat(usual.restsOn()).hasSize(8);
        assertThat(usual.total()).isCloseTo(4.5, within(1e-9));
    }

    @Test
    void holidaysSayNothingOfOrdinaryDays() {
        beginning(4);
        tuesday(1, 0, 2);
        tuesday(2, 10, 10);
        tuesday(3, 10, 10);
        tuesday(4, 10, 10);

        var usual = baseline(Set.of(TUESDAY.minusWeeks(1)), NOTHING_SENT)
                .of(TUESDAY)
                .orElseThrow();

        assertThat(usual.restsOn()).doesNotContain(TUESDAY.minusWeeks(1));
        assertThat(usual.total()).isCloseTo(20, within(1e-9));
    }

    /** Two holidays brought 2 and 4. */
    @Test
    void aHolidayIsForetoldFromHolidaysOfWhateverWeekday() {
        beginning(12);
        on(TUESDAY.minusDays(6), 9, 2);
        on(TUESDAY.minusDays(16), 9, 4);
        tuesday(1, 50, 50);

        var usual = baseline(Set.of(TUESDAY, TUESDAY.minusDays(6), TUESDAY.minusDays(16)), NOTHING_SENT)
                .of(TUESDAY)
                .orElseThrow();

        assertThat(usual.isSpecial()).isTrue();
        assertThat(usual.total()).isCloseTo(3, within(1e-9));
    }

    @Test
    void aHolidayWithoutAnyBeforeBringsNothing() {
        beginning(12);
        tuesday(1, 50, 50);

        var usual = baseline(Set.of(TUESDAY), NOTHING_SENT).of(TUESDAY).orElseThrow();

        assertThat(usual.total()).isZero();
        assertThat(usual.restsOn()).isEmpty();
    }

    @Test
    void daysWithCommunicationsCountOnlyWhenTooFewAreWithout() {
        beginning(4);
        tuesday(1, 100, 100);
        tuesday(2, 10, 10);
        tuesday(3, 10, 10);
        tuesday(4, 10, 10);
        Predicate<LocalDate> lately = date -> date.isAfter(TUESDAY.minusWeeks(2));
        Predicate<LocalDate> always = date -> true;

        assertThat(baseline(NO_HOLIDAYS, lately).of(TUESDAY).orElseThrow()).satisfies(usual -> {
            assertThat(usual.isTouched()).isFalse();
            assertThat(usual.restsOn()).doesNotContain(TUESDAY.minusWeeks(1));
        });
        assertThat(baseline(NO_HOLIDAYS, always).of(TUESDAY).orElseThrow()).satisfies(usual -> {
            assertThat(usual.isTouched()).isTrue();
            assertThat(usual.restsOn()).contains(TUESDAY.minusWeeks(1));
        });
    }

    /** On one Tuesday of three somebody called: none is usual, and yet people do at nine. */
    @Test
    void whereFewCallTheirHoursAreKnownThoughNoneIsUsual() {
        beginning(3);
        tuesday(1, 2, 0);

        assertThat(baseline(NO_HOLIDAYS, NOTHING_SENT).of(TUESDAY).orElseThrow().total())
                .isZero();
        assertThat(baseline(NO_HOLIDAYS, NOTHING_SENT).habits(TUESDAY).orElseThrow())
                .satisfies(hours -> {
                    assertThat(hours.get(9)).isPositive();
                    assertThat(hours.get(10)).isZero();
                });
        assertThat(baseline(NO_HOLIDAYS, NOTHING_SENT)
                        .habits(TUESDAY.plusDays(1))
                        .orElseThrow())
                .containsOnly(0.0);
    }

    /** Whatever a zone does with its clocks, a day's hours are as many as pass, and they add up to the day. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Warsaw,2026-03-29,23",
        "Europe/Warsaw,2026-10-25,25",
        "Europe/Warsaw,2026-11-01,24",
        "America/Sao_Paulo,2026-10-18,24",
        "America/New_York,2026-11-01,25",
        "Asia/Baku,2026-03-29,24"
    })
    void aDayHasAsManyHoursAsPass(String zone, LocalDate date, int hours) {
        var there = ZoneId.of(zone);
        var past = new TreeMap<Instant, Long>();
        for (int week = 1; week <= 6; week++) {
            var day = new ProgramDay(date.minusWeeks(week), there);
            day.hours().forEach(hour -> past.merge(hour, 1L + day.onTheClock(hour), Long::sum));
        }
        past.put(new ProgramDay(date.minusWeeks(11), there).start(), 1L);

        var usual = new Baseline(HourlyCounts.of(there, past), NO_HOLIDAYS, NOTHING_SENT, date)
                .of(date)
                .orElseThrow();

        assertThat(new ProgramDay(date, there).hours()).hasSize(hours);
        assertThat(usual.hours()).hasSize(hours);
        assertThat(usual.total()).isCloseTo(300, within(1e-6));
    }

    @Test
    void theHourThatComesTwiceHasTheShareOfItsHourTwice() {
        var autumn = LocalDate.of(2026, 10, 25);
        for (int week = 1; week <= 4; week++) {
            on(autumn.minusWeeks(week), 2, 10);
            on(autumn.minusWeeks(week), 9, 20);
        }
        on(autumn.minusWeeks(8), 9, 1);

        var usual = new Baseline(HourlyCounts.of(WARSAW, contacts), NO_HOLIDAYS, NOTHING_SENT, autumn)
                .of(autumn)
                .orElseThrow();

        assertThat(usual.hours().get(2)).isCloseTo(usual.hours().get(3), within(1e-9));
        assertThat(usual.hours().get(10)).isCloseTo(2 * usual.hours().get(2), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=0", "7=7", "3,1,2=2", "4,1,3,2=2.5", "1,1,1,100=1"})
    void theMedianIsTheMiddle(String example) {
        var parts = example.split("=", -1);
        var numbers = Arrays.stream(parts[0].split(","))
                .filter(number -> !number.isEmpty())
                .mapToLong(Long::parseLong);

        assertThat(Baseline.median(numbers)).isEqualTo(Double.parseDouble(parts[1]));
    }

    /** Counting began on the day before the Tuesday so many weeks ago. */
    private void beginning(int weeksAgo) {
        on(TUESDAY.minusWeeks(weeksAgo).minusDays(1), 9, 1);
    }

    private void tuesday(long weeksAgo, long atNine, long atTen) {
        on(TUESDAY.minusWeeks(weeksAgo), 9, atNine);
        on(TUESDAY.minusWeeks(weeksAgo), 10, atTen);
    }

    private void on(LocalDate date, int hour, long count) {
        contacts.merge(date.atTime(hour, 0).atZone(WARSAW).toInstant(), count, Long::sum);
    }

    private Baseline baseline(Set<LocalDate> holidays, Predicate<LocalDate> touched) {
        return new Baseline(HourlyCounts.of(WARSAW, contacts), holidays, touched, TUESDAY);
    }
}
