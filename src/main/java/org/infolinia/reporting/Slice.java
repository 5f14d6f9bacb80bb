package org.infolinia.reporting;

import java.util.Map;
import java.util.stream.Collectors;

/** Which part of a figure is meant: where each cut has this value. */
public record Slice(Map<Cut, String> values) {

    /** The longest value that an address may bring. */
    public static final int MAXIMUM_LENGTH = 100;

    public static final Slice WHOLE = new Slice(Map.of());

    public Slice {
        values = Map.copyOf(values);
    }

    public static Slice of(Cut cut, String value) {
        return new Slice(Map.of(cut, value));
    }

    public static Slice of(Cut one, String value, Cut other, String otherValue) {
        return new Slice(Map.of(one, value, other, otherValue));
    }

    /** What of it a figure can be cut by; the rest says nothing about that. */
    Slice by(Figure figure) {
        return new Slice(values.entrySet().stream()
                .filter(cut -> figure.cuts().contains(cut.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** As a condition of SQL; each value is a parameter under the name of its column. */
    String condition() {
        return values.keySet().stream()
                .sorted()
                .map(cut -> " and " + cut.column() + " = :" + cut.column())
                .collect(Collectors.joining());
    }
}
