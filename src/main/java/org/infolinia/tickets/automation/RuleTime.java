package org.infolinia.tickets.automation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.infolinia.programs.hours.BusinessHours;
import org.infolinia.tickets.automation.Trigger.After;
import org.jspecify.annotations.Nullable;

/**
 * When some time is over that a rule waits for, and which beginnings come due by a moment.
 *
 * @param hours when people work, or null where no working time is counted
 */
record RuleTime(After awaited, @Nullable BusinessHours hours) {

    /** Nobody looks further back. */
    private static final Duration HORIZON = Duration.ofDays(5 * 366);

    /** The database keeps moments no finer. */
    private static final ChronoUnit GRAIN = ChronoUnit.MICROS;

    /**
     * The moment by which it is over. A working day ends at the hour at which the time began; what began on a day off counts
     * from the end of that day.
     *
     * @return empty when there is not so much working time within ten years
     */
    Optional<Instant> due(Instant from) {
        return switch (awaited.unit()) {
            case HOURS -> Optional.of(from.plus(Duration.ofHours(awaited.amount())));
            case DAYS -> Optional.of(from.plus(Duration.ofDays(awaited.amount())));
            case WORKING_HOURS ->
                Optional.ofNullable(hours).flatMap(known -> known.after(from, Duration.ofHours(awaited.amount())));
            case WORKING_DAYS -> Optional.ofNullable(hours).flatMap(known -> afterWorkingDays(known, from));
        };
    }

    /** The last beginning whose time is over by the moment: whatever began later is not due yet. */
    Instant latestBeginning(Instant moment) {
        var due = moment.minus(HORIZON);
        long least = 0;
        long tooMuch = GRAIN.between(due, moment) + 1;
        while (tooMuch - least > 1) {
            long middle = least + (tooMuch - least) / 2;
            if (isDue(due.plus(middle, GRAIN), moment)) {
                least = middle;
            } else {
                tooMuch = middle;
            }
        }
        return due.plus(least, GRAIN);
    }

    private boolean isDue(Instant from, Instant moment) {
        return due(from).filter(over -> !over.isAfter(moment)).isPresent();
    }

    private Optional<Instant> afterWorkingDays(BusinessHours known, Instant from) {
        var there = from.atZone(known.zone());
        boolean isDayOff = known.of(there.toLocalDate()).isEmpty();
        var horizon = there.toLocalDate().plusDays(HORIZON.toDays());
        return there.toLocalDate()
                .plusDays(1)
                .datesUntil(horizon)
                .filter(date -> !known.of(date).isEmpty())
                .skip(awaited.amount() - 1L)
                .findFirst()
                .map(date -> isDayOff ? endOf(date, known) : at(date, there.toLocalTime(), known));
    }

    private static Instant endOf(LocalDate date, BusinessHours known) {
        return at(date.plusDays(1), LocalTime.MIDNIGHT, known);
    }

    private static Instant at(LocalDate date, LocalTime time, BusinessHours known) {
        return date.atTime(time).atZone(known.zone()).toInstant();
    }
}
