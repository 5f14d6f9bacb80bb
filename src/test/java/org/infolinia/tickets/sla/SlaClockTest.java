package org.infolinia.tickets.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.infolinia.programs.hours.BusinessHours;
import org.infolinia.programs.hours.Shifts;
import org.infolinia.tickets.sla.SlaClock.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlaClockTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final BusinessHours OFFICE = weekdays("8:00-16:00");
    private static final Duration FOUR_HOURS = Duration.ofHours(4);
    private static final Instant MONDAY_TEN = at("2026-11-16T10:00");

    @Test
    void whatRunsIsDueWhenTheTargetIsSpent() {
        assertThat(running().reaches(FOUR_HOURS, OFFICE)).contains(at("2026-11-16T14:00"));
    }

    @Test
    void aPauseMovesWhatIsDue() {
        var clock = running().paused(at("2026-11-16T11:00")).resumed(at("2026-11-17T09:00"));

        assertThat(clock.reaches(FOUR_HOURS, OFFICE)).contains(at("2026-11-17T12:00"));
    }

    @Test
    void whatStandsStillIsNeverDue() {
        var clock = running().paused(at("2026-11-16T11:00"));

        assertThat(clock.isPaused()).isTrue();
        assertThat(clock.reaches(FOUR_HOURS, OFFICE)).isEmpty();
        assertThat(clock.spent(OFFICE, at("2026-11-30T11:00"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aPauseOutsideOfWorkingTimeCostsNothing() {
        var clock = running().paused(at("2026-11-16T16:30")).resumed(at("2026-11-17T07:00"));

        assertThat(clock.reaches(Duration.ofHours(8), OFFICE)).contains(at("2026-11-17T10:00"));
    }

    @Test
    void aPromiseKeptInTheLastMomentIsKept() {
        var kept = running().ended(at("2026-11-16T14:00"));

        assertThat(kept.missedAt(FOUR_HOURS, OFFICE, at("2026-11-20T10:00"))).isEmpty();
    }

    @Test
    void aPromiseKeptTooLateWasMissedWhenItWasDue() {
        var late = running().ended(at("2026-11-16T15:00"));

        assertThat(late.missedAt(FOUR_HOURS, OFFICE, at("2026-11-20T10:00"))).contains(at("2026-11-16T14:00"));
    }

    @Test
    void whatWasMissedStaysMissedThroughALaterPause() {
        var clock = running().paused(at("2026-11-16T15:00"));

        assertThat(clock.missedAt(FOUR_HOURS, OFFICE, at("2026-11-20T10:00"))).contains(at("2026-11-16T14:00"));
    }

    @Test
    void aMatterThatComesUpAgainGoesOnWithWhatWasSpent() {
        var clock = running().ended(at("2026-11-16T13:00")).resumed(at("2026-11-18T08:00"));

        assertThat(clock.isOver()).isFalse();
        assertThat(clock.reaches(FOUR_HOURS, OFFICE)).contains(at("2026-11-18T09:00"));
    }

    @Test
    void anotherTargetIsReckonedFromTheBeginning() {
        var clock = running().paused(at("2026-11-16T11:00")).resumed(at("2026-11-16T12:00"));

        assertThat(clock.reaches(Duration.ofHours(2), OFFICE)).contains(at("2026-11-16T13:00"));
        assertThat(clock.reaches(Duration.ofHours(4), OFFICE)).contains(at("2026-11-16T15:00"));
        assertThat(clock.reaches(Duration.ofHours(4), weekdays("8:00-13:00"))).contains(at("2026-11-17T10:00"));
    }

    @Test
    void whatIsSaidTwiceChangesNothing() {
        var paused = running().paused(at("2026-11-16T11:00"));
        var ended = paused.ended(at("2026-11-16T12:00"));

        assertThat(running().resumed(at("2026-11-16T11:00"))).isEqualTo(running());
        assertThat(paused.paused(at("2026-11-16T12:00"))).isEqualTo(paused);
        assertThat(ended.ended(at("2026-11-16T13:00"))).isEqualTo(ended);
    }

    @Test
    void aRunDoesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Run(MONDAY_TEN, MONDAY_TEN.minusSeconds(1)));
        assertThat(running().paused(MONDAY_TEN.minusSeconds(5)).runs())
                .containsExactly(new Run(MONDAY_TEN, MONDAY_TEN));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void whatIsDueIsWhereTheTargetIsSpentHoweverOftenItPaused(long seed) {
        for (int i = 0; i < 50; i++) {
            var random = new SplittableRandom(seed * 1_000 + i);
            var clock = running();
            var at = MONDAY_TEN;
            for (int change = random.nextInt(8); change > 0; change--) {
                at = at.plus(Duration.ofMinutes(random.nextLong(2_000)));
                clock = clock.isRunning() ? clock.paused(at) : clock.resumed(at);
            }
            var target = Duration.ofMinutes(1 + random.nextLong(3_000));
            var known = clock;
            known.reaches(target, OFFICE).ifPresent(due -> {
                assertThat(cut(known, due).spent(OFFICE, due)).isEqualTo(target);
                assertThat(cut(known, due).missedAt(target, OFFICE, due)).isEmpty();
            });
        }
    }

    /** What had been of the clock by then. */
    private static SlaClock cut(SlaClock clock, Instant then) {
        var runs = new ArrayList<Run>();
        for (var run : clock.runs()) {
            var until = run.until();
            if (run.from().isBefore(then)) {
                runs.add(new Run(run.from(), until == null || until.isAfter(then) ? then : until));
            }
        }
        return new SlaClock(clock.metric(), clock.round(), runs, then);
    }

    private static SlaClock running() {
        return SlaClock.started(SlaMetric.SOLUTION, 1, MONDAY_TEN);
    }

    private static Instant at(String there) {
        return LocalDateTime.parse(there).atZone(WARSAW).toInstant();
    }

    private static BusinessHours weekdays(String shifts) {
        var week = new EnumMap<DayOfWeek, Shifts>(DayOfWeek.class);
        for (var day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            week.put(day, Shifts.parse(shifts).orElseThrow());
        }
        return new BusinessHours(WARSAW, week, Map.of());
    }
}
