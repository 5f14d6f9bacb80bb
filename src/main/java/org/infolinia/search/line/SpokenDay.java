package org.infolinia.search.line;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** A day of birth as people say it: day, month, year, or the other way round; with or without anything between. */
final class SpokenDay {

    private static final int GROUPS = 3;
    private static final int YEAR_DIGITS = 4;
    private static final int ALL_DIGITS = 8;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private SpokenDay() {}

    static Optional<String> of(List<String> groups) {
        return switch (groups.size()) {
            case 1 -> ofJoined(groups.getFirst());
            case GROUPS -> ofGroups(groups.get(0), groups.get(1), groups.get(2));
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofJoined(String digits) {
        if (digits.length() != ALL_DIGITS) {
            return Optional.empty();
        }
        return ofGroups(digits.substring(0, 2), digits.substring(2, YEAR_DIGITS), digits.substring(YEAR_DIGITS))
                .or(() -> ofGroups(digits.substring(0, YEAR_DIGITS), digits.substring(4, 6), digits.substring(6)));
    }

    private static Optional<String> ofGroups(String first, String month, String last) {
        if (month.length() > 2) {
            return Optional.empty();
        }
        if (last.length() == YEAR_DIGITS && first.length() <= 2) {
            return day(last, month, first);
        }
        return first.length() == YEAR_DIGITS && last.length() <= 2 ? day(first, month, last) : Optional.empty();
    }

    private static Optional<String> day(String year, String month, String day) {
        int number = Integer.parseInt(year);
        if (number < FIRST_YEAR || number > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day))
                    .format(DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
