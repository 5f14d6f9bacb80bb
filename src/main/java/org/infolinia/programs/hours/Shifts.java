package org.infolinia.programs.hours;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shifts of one day, in their order; none when nobody works.
 *
 * @param inOrder no two of them overlap
 */
public record Shifts(List<Shift> inOrder) {

    /** Nobody works. */
    public static final Shifts NONE = new Shifts(List.of());

    /** People work from midnight to midnight. */
    public static final Shifts ALL_DAY = new Shifts(List.of(new Shift(0, Shift.MINUTES_PER_DAY)));

    public static final int MAXIMUM_PER_DAY = 6;
    public static final int MAXIMUM_LENGTH = 120;

    private static final int MINUTES_PER_HOUR = 60;
    private static final Pattern SHIFT =
            Pattern.compile("(\\d{1,2})(?::([0-5]\\d))?\\s*[-–—]\\s*(\\d{1,2})(?::([0-5]\\d))?");

    public Shifts {
        inOrder = inOrder.stream().sorted().toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i - 1).overlaps(inOrder.get(i))) {
                throw new IllegalArgumentException("Shifts of one day do not overlap");
            }
        }
    }

    /**
     * Reads what people write, such as {@code 8-12, 12:30–16:30}; nothing at all means that nobody works.
     *
     * @return empty when it cannot be read, goes past midnight, overlaps or has too many shifts
     */
    public static Optional<Shifts> parse(String text) {
        if (text.isBlank()) {
            return Optional.of(NONE);
        }
        if (text.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        var shifts = new ArrayList<Shift>();
        for (var part : text.strip().split("\\s*[,;]\\s*", -1)) {
            var shift = shift(part);
            if (shift.isEmpty() || shifts.stream().anyMatch(shift.get()::overlaps)) {
                return Optional.empty();
            }
            shifts.add(shift.get());
        }
        return shifts.size() <= MAXIMUM_PER_DAY ? Optional.of(new Shifts(shifts)) : Optional.empty();
    }

    private static Optional<Shift> shift(String part) {
        var matched = SHIFT.matcher(part);
        if (!matched.matches()) {
            return Optional.empty();
        }
        int from = minute(matched.group(1), matched.group(2));
        int until = minute(matched.group(3), matched.group(4));
        return from < until && until <= Shift.MINUTES_PER_DAY ? Optional.of(new Shift(from, until)) : Optional.empty();
    }

    private static int minute(String hour, @Nullable String minute) {
        return Integer.parseInt(hour) * MINUTES_PER_HOUR + (minute == null ? 0 : Integer.parseInt(minute));
    }

    public boolean isEmpty() {
        return inOrder.isEmpty();
    }

    boolean contains(LocalTime time) {
        return inOrder.stream().anyMatch(shift -> shift.contains(time));
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return inOrder.stream().map(Shift::toString).collect(Collectors.joining(", "));
    }
}
