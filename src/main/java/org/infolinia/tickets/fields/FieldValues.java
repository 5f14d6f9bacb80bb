package org.infolinia.tickets.fields;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;

/** Reads what is entered, strictly, into the one form in which it is stored. */
public final class FieldValues {

    public static final int MAXIMUM_LENGTH = 300;

    private static final int MAXIMUM_NUMBER_INPUT = 40;
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    /** Three digits behind a comma are thousands to some and thousandths to others, so nobody may write them. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(?:[.,][0-9]{1,2})?");

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private FieldValues() {}

    /**
     * None when nothing was entered. Refused as {@code field-text}, {@code field-number}, {@code field-date} and
     * {@code field-choice}.
     *
     * @param kept what stands there already, which may stay though it cannot be chosen any more
     */
    static Outcome<List<String>> read(CustomField field, Collection<String> entered, Collection<String> kept) {
        var given = entered.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (given.isEmpty()) {
            return Outcome.done(List.of());
        }
        return switch (field.content().kind()) {
            case TEXT -> text(given.getFirst());
            case NUMBER -> one(number(given.getFirst()), "field-number");
            case DATE -> one(day(given.getFirst()), "field-date");
            case CHOICE -> given.size() == 1 ? choices(field, given, kept) : Outcome.refused("field-choice");
            case CHOICES -> choices(field, given, kept);
        };
    }

    /** A number as people write it, with a comma or a dot and at most two digits behind it. */
    public static Optional<String> number(String input) {
        if (input.length() > MAXIMUM_NUMBER_INPUT) {
            return Optional.empty();
        }
        var bare = GAPS.matcher(input).replaceAll("");
        return NUMBER.matcher(bare).matches()
                ? Optional.of(new BigDecimal(bare.replace(',', '.'))
                        .stripTrailingZeros()
                        .toPlainString())
                : Optional.empty();
    }

    private static Optional<String> day(String input) {
        try {
            var day = LocalDate.parse(input);
            return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? Optional.empty() : Optional.of(day.toString());
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Outcome<List<String>> text(String input) {
        var line = input.replaceAll("\\s+", " ");
        return line.length() > MAXIMUM_LENGTH
                ? Outcome.refused("field-text", MAXIMUM_LENGTH)
                : Outcome.done(List.of(line));
    }

    private static Outcome<List<String>> choices(CustomField field, List<String> given, Collection<String> kept) {
        var possible = Stream.concat(field.options().stream().map(CustomField.Option::key), kept.stream())
                .toList();
        return possible.containsAll(given)
                ? Outcome.done(given.stream().sorted().toList())
                : Outcome.refused("field-choice");
    }

    private static Outcome<List<String>> one(Optional<String> value, String code) {
        return value.map(List::of).map(Outcome::done).orElseGet(() -> Outcome.refused(code));
    }
}
