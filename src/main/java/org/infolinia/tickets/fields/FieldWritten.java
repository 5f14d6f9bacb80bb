package org.infolinia.tickets.fields;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stood in a field, as histories keep it: {@code 12=zielony;czerwony}. Of texts, which may have semicolons, there is
 * only one.
 */
public record FieldWritten(long field, List<String> values) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18})=(.*)", Pattern.DOTALL);
    private static final String BETWEEN = ";";

    public FieldWritten {
        values = List.copyOf(values);
    }

    /** Empty when it was written by a newer program. */
    public static Optional<FieldWritten> read(String written) {
        var match = WRITTEN.matcher(written);
        return match.matches()
                ? Optional.of(new FieldWritten(
                        Long.parseLong(match.group(1)),
                        Stream.of(match.group(2))
                                .filter(value -> !value.isEmpty())
                                .toList()))
                : Optional.empty();
    }

    /** The keys of several choices, which have no semicolons. */
    public List<String> keys() {
        return values.stream().flatMap(value -> Stream.of(value.split(BETWEEN))).toList();
    }

    @Override
    public String toString() {
        return field + "=" + String.join(BETWEEN, values);
    }
}
