package org.infolinia.planning.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came and what is foretold, days before today and after.
 *
 * @param isByHand whether calls are counted that agents began by hand, since no telephone line told of any
 * @param todayAsOfNow what today brings by the plan as it is now, which may be another than when the day began; null when
 *     nobody can say
 * @param calculatedAt when the days ahead were worked out
 * @param error of the days that are over and were foretold; empty when there are none
 * @param errorAWeekAhead the same of what was foretold of them a week before, as shifts are planned by it
 */
public record Outlook(
        ContactKind kind,
        ZoneId zone,
        LocalDate today,
        boolean isByHand,
        Instant calculatedAt,
        List<Day> days,
        List<Hour> hoursOfToday,
        @Nullable Promise todayAsOfNow,
        Optional<ForecastError> error,
        Optional<ForecastError> errorAWeekAhead) {

    public Outlook {
        days = List.copyOf(days);
        hoursOfToday = List.copyOf(hoursOfToday);
    }

    /**
     * One day.
     *
     * @param foretold null when nobody could say, or nobody did at the time
     * @param aWeekBefore how many were foretold a week before the day; null when nobody did
     * @param came null of days to come; of today so far
     */
    public record Day(
            LocalDate date,
            boolean isSpecial,
            @Nullable Promise foretold,
            @Nullable Double aWeekBefore,
            @Nullable Long came) {}

    /**
     * What was foretold.
     *
     * @param restsOn how many past days; none of a forecast that was kept, or of a special day without any like it
     * @param isTouched whether those days had communications, since too few had none
     * @param keptAt when it was made, if it was kept; null when it was worked out just now
     */
    public record Promise(
            double usual,
            double added,
            int restsOn,
            boolean isTouched,
            @Nullable Instant keptAt) {

        public double total() {
            return usual + added;
        }
    }

    /**
     * An hour of today.
     *
     * @param came null of hours to come
     */
    public record Hour(
            Instant begins,
            @Nullable Double usual,
            @Nullable Double added,
            @Nullable Long came) {

        /** Null when nobody could say. */
        public @Nullable Double total() {
            return usual == null || added == null ? null : usual + added;
        }
    }

    public Optional<Day> day(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst();
    }
}
