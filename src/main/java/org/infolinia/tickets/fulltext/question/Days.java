package org.infolinia.tickets.fulltext.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A day, a month or a year.
 *
 * @param first its first day
 * @param next the first day after it
 */
record Days(LocalDate first, LocalDate next) {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:[-./](\\d{1,2})(?:[-./](\\d{1,2}))?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})");
    private static final Set<String> TODAY = Set.of("today", "dzis", "dzisiaj", "bugun", "bu-gun");
    private static final Set<String> YESTERDAY = Set.of("yesterday", "wczoraj", "dunen", "dunan");

    /** Days as people write them; empty when no calendar has them. */
    static Optional<Days> typed(String input, LocalDate today) {
        var name = KnownNames.folded(input);
        if (TODAY.contains(name)) {
            return Optional.of(day(today));
        }
        if (YESTERDAY.contains(name)) {
            return Optional.of(day(today.minusDays(1)));
        }
        try {
            return numbers(input);
        } catch (DateTimeException inNoCalendar) {
            return Optional.empty();
        }
    }

    private static Optional<Days> numbers(String input) {
        var yearFirst = YEAR_FIRST.matcher(input);
        if (yearFirst.matches()) {
            return Optional.of(yearFirst(yearFirst.toMatchResult()));
        }
        var dayFirst = DAY_FIRST.matcher(input);
        return dayFirst.matches()
                ? Optional.of(day(LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1))))
                : Optional.empty();
    }

    private static Days yearFirst(MatchResult match) {
        int year = number(match, 1);
        if (match.group(2) == null) {
            return new Days(Year.of(year).atDay(1), Year.of(year + 1).atDay(1));
        }
        var month = YearMonth.of(year, number(match, 2));
        return match.group(3) == null
                ? new Days(month.atDay(1), month.plusMonths(1).atDay(1))
                : day(LocalDate.of(year, month.getMonth(), number(match, 3)));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Days day(LocalDate day) {
        return new Days(day, day.plusDays(1));
    }
}
