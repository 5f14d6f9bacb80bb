package org.infolinia.tickets.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.infolinia.programs.hours.BusinessHours;
import org.infolinia.programs.hours.Shifts;
import org.infolinia.tickets.automation.Trigger.After;
import org.infolinia.tickets.automation.Trigger.Since;
import org.infolinia.tickets.automation.Trigger.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTimeTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "HOURS, 30, 2026-11-17T09:00:00Z, 2026-11-18T15:00:00Z",
        "DAYS, 2, 2026-11-20T09:00:00Z, 2026-11-22T09:00:00Z",
        "WORKING_HOURS, 8, 2026-11-17T09:00:00Z, 2026-11-18T09:00:00Z",
        "WORKING_DAYS, 1, 2026-11-20T19:00:00Z, 2026-11-23T19:00:00Z",
        "WORKING_DAYS, 1, 2026-11-21T09:00:00Z, 2026-11-23T23:00:00Z",
        "WORKING_DAYS, 2, 2026-11-23T07:00:00Z, 2026-11-25T07:00:00Z"
    })
    void timeIsOverWhenItHasPassed(Unit unit, int amount, Instant from, Instant over) {
        assertThat(time(amount, unit).due(from)).contains(over);
    }

    @ParameterizedTest
    @EnumSource
    void whatBeganByTheLatestBeginningIsDueAndWhatBeganLaterIsNot(Unit unit) {
        var time = time(3, unit);
        for (int hour = 0; hour < 24 * 9; hour++) {
            var moment = TUESDAY.plus(Duration.ofHours(hour));
            var latest = time.latestBeginning(moment);

            assertThat(time.due(latest))
                    .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(moment));
            assertThat(time.due(latest.plus(1, ChronoUnit.MICROS)))
                    .hasValueSatisfying(due -> assertThat(due).isAfter(moment));
        }
    }

    @Test
    void whereNobodyEverWorksNothingIsDue() {
        var never = new RuleTime(
                new After(Since.OPENED, 1, Unit.WORKING_DAYS),
                new BusinessHours(ZoneId.of("Europe/Warsaw"), Map.of(), Map.of()));

        assertThat(never.due(TUESDAY)).isEmpty();
    }

    private static RuleTime time(int amount, Unit unit) {
        var week = new EnumMap<DayOfWeek, Shifts>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .forEach(day -> week.put(day, Shifts.parse("8-16").orElseThrow()));
        return new RuleTime(
                new After(Since.OPENED, amount, unit), new BusinessHours(ZoneId.of("Europe/Warsaw"), week, Map.of()));
    }
}
