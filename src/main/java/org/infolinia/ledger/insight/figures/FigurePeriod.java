package org.infolinia.ledger.insight.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days that figures are about.
 *
 * @param from the first of them
 * @param until the last of them
 */
public record FigurePeriod(LocalDate from, LocalDate until) {

    /** The longest that is added up at once: two years. */
    public static final int MAXIMUM_DAYS = 731;

    public FigurePeriod {
        if (!isPossible(from, until)) {
            throw new IllegalArgumentException("A period has 1 to " + MAXIMUM_DAYS + " days");
        }
    }

    public static boolean isPossible(LocalDate from, LocalDate until) {
        return !until.isBefore(from) && ChronoUnit.DAYS.between(from, until) < MAXIMUM_DAYS;
    }

    /** The month before the one that is running. */
    public static FigurePeriod lastFullMonth(LocalDate today) {
        return of(YearMonth.from(today).minusMonths(1));
    }

    /** Between two days as an address says them; empty when these cannot be meant. */
    public static Optional<FigurePeriod> read(Optional<String> from, Optional<String> until) {
        return day(from)
                .flatMap(first ->
                        day(until).filter(last -> isPossible(first, last)).map(last -> new FigurePeriod(first, last)));
    }

    private static Optional<LocalDate> day(Optional<String> said) {
        try {
            return said.filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d")).map(LocalDate::parse);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public static FigurePeriod of(YearMonth month) {
        return new FigurePeriod(month.atDay(1), month.atEndOfMonth());
    }

    /** Just before this one: as many months when these are whole ones, else as many days. */
    public FigurePeriod before() {
        var last = from.minusDays(1);
        return new FigurePeriod(isOfWholeMonths() ? from.minusMonths(months()) : last.minusDays(days() - 1), last);
    }

    /** Just after it, likewise. */
    public FigurePeriod after() {
        var first = until.plusDays(1);
        return new FigurePeriod(
                first, isOfWholeMonths() ? first.plusMonths(months()).minusDays(1) : first.plusDays(days() - 1));
    }

    private boolean isOfWholeMonths() {
        return from.getDayOfMonth() == 1 && until.plusDays(1).getDayOfMonth() == 1;
    }

    private long months() {
        return ChronoUnit.MONTHS.between(from, until.plusDays(1));
    }

    private long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }
}
