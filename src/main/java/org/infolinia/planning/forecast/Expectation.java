package org.infolinia.planning.forecast;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many contacts of a kind a communication is expected to bring.
 *
 * @param ratio null when nothing was measured and nobody has assumed anything; then nothing is expected
 * @param byDay days on which it brings nothing are not in it
 */
public record Expectation(ContactKind kind, @Nullable Ratio ratio, Curve curve, NavigableMap<LocalDate, Double> byDay) {

    public Expectation {
        byDay = Collections.unmodifiableNavigableMap(new TreeMap<>(byDay));
    }

    public double total() {
        return byDay.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    public double on(LocalDate date) {
        return byDay.getOrDefault(date, 0.0);
    }
}
