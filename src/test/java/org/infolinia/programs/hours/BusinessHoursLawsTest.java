package org.infolinia.programs.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every calendar, in every zone and on both nights of the year in which the clocks change. */
class BusinessHoursLawsTest {

    private static final int CALENDARS = 150;
    private static final int MINUTES_PER_HOUR = 60;
    private static final Duration DAYS_WALKED = Duration.ofDays(3);

    /** One that changes at two, at midnight, by half an hour, never, and those beyond the date line. */
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Warsaw",
                    "Asia/Baku",
                    "America/New_York",
                    "Asia/Beirut",
                    "Australia/Lord_Howe",
                    "Pacific/Kiritimati",
                    "Pacific/Niue",
                    "Asia/Kathmandu",
                    "Africa/Casablanca",
                    "Europe/Dublin")
            .map(ZoneId::of)
            .toList();

    record Scene(long seed, BusinessHours hours, Instant from) {

        @Override
        public String toString() {
            return "seed " + seed + ", " + hours.zone() + " from " + from;
        }
    }

    static Stream<Scene> scenes() {
        return LongStream.range(0, CALENDARS).mapToObj(BusinessHoursLawsTest::scene);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void workingTimeIsTheMinutesInWhichSomebodyWorks(Scene scene) {
        var until = scene.from().plus(DAYS_WALKED);

        assertThat(scene.hours().between(scene.from(), until)).isEqualTo(counted(scene.hours(), scene.from(), until));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void timeAddsUpWhereverItIsCut(Scene scene) {
        var cut = scene.from().plus(Duration.ofMinutes(new SplittableRandom(scene.seed()).nextLong(9_000)));
        var until = cut.plus(DAYS_WALKED);

        assertThat(scene.hours().between(scene.from(), cut).plus(scene.hours().between(cut, until)))
                .isEqualTo(scene.hours().between(scene.from(), until));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void whatIsDueIsDueWhenSoMuchHasPassedAndNotBefore(Scene scene) {
        var random = new SplittableRandom(scene.seed());
        var working = Duration.ofMinutes(1 + random.nextLong(3_000));

        scene.hours().after(scene.from(), working).ifPresent(due -> {
            assertThat(scene.hours().between(scene.from(), due)).isEqualTo(working);
            assertThat(scene.hours().between(scene.from(), due.minusSeconds(1))).isLessThan(working);
        });
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void aPauseMovesWhatIsDueByTheWorkingTimeThatItTook(Scene scene) {
        var random = new SplittableRandom(scene.seed());
        var hours = scene.hours();
        var working = Duration.ofMinutes(60 + random.nextLong(600));
        var paused = scene.from().plus(Duration.ofMinutes(random.nextLong(2_000)));
        var resumed = paused.plus(Duration.ofMinutes(random.nextLong(4_000)));
        var spent = hours.between(scene.from(), paused);
        if (spent.compareTo(working) >= 0) {
            return;
        }

        var due = hours.after(resumed, working.minus(spent));

        due.ifPresent(moment -> assertThat(hours.between(scene.from(), moment))
                .isEqualTo(working.plus(hours.between(paused, resumed))));
    }

    private static Duration counted(BusinessHours hours, Instant from, Instant until) {
        var minutes = 0;
        for (var moment = from; moment.isBefore(until); moment = moment.plus(1, ChronoUnit.MINUTES)) {
            if (hours.isOpenAt(moment)) {
                minutes++;
            }
        }
        return Duration.ofMinutes(minutes);
    }

    /** Begins now and then a day before the clocks change. */
    private static Scene scene(long seed) {
        var random = new SplittableRandom(seed);
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var somewhere = Instant.parse("2020-01-01T00:00:00Z").plus(random.nextLong(10 * 365 * 24), ChronoUnit.HOURS);
        var change = zone.getRules().nextTransition(somewhere);
        var near = change == null || random.nextInt(3) == 0 ? somewhere : change.getInstant();
        var from = near.minus(random.nextLong(2_880), ChronoUnit.MINUTES);
        var week = new EnumMap<DayOfWeek, Shifts>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, shifts(random));
        }
        var exceptions = new HashMap<LocalDate, Shifts>();
        for (int i = 0; i < 5; i++) {
            var day = LocalDate.ofInstant(from, zone).plusDays(random.nextInt(8));
            exceptions.put(day, random.nextBoolean() ? Shifts.NONE : shifts(random));
        }
        return new Scene(seed, new BusinessHours(zone, week, exceptions), from);
    }

    private static Shifts shifts(SplittableRandom random) {
        var shifts = new ArrayList<Shift>();
        int from = random.nextInt(12 * MINUTES_PER_HOUR);
        while (from < Shift.MINUTES_PER_DAY - 1 && shifts.size() < random.nextInt(4)) {
            int until = Math.min(Shift.MINUTES_PER_DAY, from + 1 + random.nextInt(8 * MINUTES_PER_HOUR));
            shifts.add(new Shift(from, until));
            from = until + random.nextInt(3 * MINUTES_PER_HOUR);
        }
        return new Shifts(shifts);
    }
}
