package org.infolinia.scripts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.scripts.Node.Logic.Comparison;

/** What kind of value a variable has, which decides what it may be compared by and with. */
public enum ValueType {
    TEXT(Set.of(Comparison.PRESENT, Comparison.EQUAL, Comparison.ONE_OF)),
    NUMBER(Set.of(Comparison.PRESENT, Comparison.EQUAL, Comparison.ONE_OF, Comparison.AT_LEAST, Comparison.AT_MOST)),
    DATE(Set.of(Comparison.PRESENT, Comparison.EQUAL, Comparison.BEFORE, Comparison.AFTER));

    private static final int MAXIMUM_DIGITS = 15;
    private static final String BETWEEN_VALUES = ",";

    private final Set<Comparison> comparisons;

    ValueType(Set<Comparison> comparisons) {
        this.comparisons = comparisons;
    }

    public boolean permits(Comparison comparison) {
        return comparisons.contains(comparison);
    }

    /** Whether a rule may compare with what its author wrote. */
    boolean understands(Comparison comparison, String written) {
        return comparison == Comparison.PRESENT
                || (!written.isBlank()
                        && wanted(comparison, written).allMatch(one -> read(one).isPresent()));
    }

    /**
     * Whether a value that is known stands to what a rule's author wrote as the rule says. What cannot be read, or cannot
     * be compared like this, never holds.
     */
    public boolean holds(Comparison comparison, String value, String written) {
        if (!permits(comparison)) {
            return false;
        }
        return comparison == Comparison.PRESENT
                || read(value)
                        .filter(known -> isAsWanted(comparison, known, written))
                        .isPresent();
    }

    private boolean isAsWanted(Comparison comparison, Comparable<?> known, String written) {
        var orders = wanted(comparison, written)
                .flatMap(one -> read(one).stream())
                .map(one -> order(known, one))
                .toList();
        return orders.stream().anyMatch(order -> switch (comparison) {
            case PRESENT -> true;
            case EQUAL, ONE_OF -> order == 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case BEFORE -> order < 0;
            case AFTER -> order > 0;
        });
    }

    private static Stream<String> wanted(Comparison comparison, String written) {
        return comparison == Comparison.ONE_OF
                ? List.of(written.split(BETWEEN_VALUES)).stream().map(String::strip)
                : Stream.of(written.strip());
    }

    private Optional<Comparable<?>> read(String text) {
        return switch (this) {
            case TEXT -> text.isBlank() ? Optional.empty() : Optional.of(text.strip());
            case NUMBER -> number(text).map(number -> number);
            case DATE -> date(text).map(date -> date);
        };
    }

    /** A number as people type it: with spaces between thousands, and a comma or a point. */
    public static Optional<BigDecimal> number(String text) {
        var plain = text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.').replace('−', '-');
        return plain.matches("-?[0-9]{1," + MAXIMUM_DIGITS + "}(\\.[0-9]{1,4})?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static int order(Comparable<?> known, Comparable<?> wanted) {
        return switch (known) {
            case BigDecimal number when wanted instanceof BigDecimal other -> number.compareTo(other);
            case LocalDate day when wanted instanceof LocalDate other -> day.compareTo(other);
            default -> known.toString().compareTo(wanted.toString());
        };
    }
}
