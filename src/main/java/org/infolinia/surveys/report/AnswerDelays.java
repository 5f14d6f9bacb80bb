package org.infolinia.surveys.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * How long after the mail was sent people answered it.
 *
 * @param withinHours how many answered within each number of hours and not within the one before; the last counts all
 *     that came later still
 */
public record AnswerDelays(SequencedMap<Integer, Long> withinHours) {

    /** An hour, four, a day, three, a week, and the two in which an invitation is valid. */
    public static final List<Integer> HOURS = List.of(1, 4, 24, 72, 168, 336);

    AnswerDelays(Map<Integer, Long> counted) {
        this(all(counted));
    }

    public AnswerDelays {
        withinHours = new TreeMap<>(withinHours);
    }

    public long answered() {
        return withinHours.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Within how many hours half of all answers came; empty without answers. */
    public OptionalInt half() {
        long answered = answered();
        long passed = 0;
        for (var delay : withinHours.entrySet()) {
            passed += delay.getValue();
            if (answered > 0 && 2 * passed >= answered) {
                return OptionalInt.of(delay.getKey());
            }
        }
        return OptionalInt.empty();
    }

    private static SequencedMap<Integer, Long> all(Map<Integer, Long> counted) {
        var all = new TreeMap<Integer, Long>();
        HOURS.forEach(hours -> all.put(hours, counted.getOrDefault(hours, 0L)));
        return all;
    }
}
