package org.infolinia.programs.hours;

import java.time.LocalTime;

/**
 * A stretch of a day in which people work, by the clock on the wall.
 *
 * @param fromMinute minutes since midnight, 0 to 1,439
 * @param untilMinute the first minute that is free again, after {@code fromMinute}; 1,440 is midnight at the day's end
 */
public record Shift(int fromMinute, int untilMinute) implements Comparable<Shift> {

    static final int MINUTES_PER_DAY = 1_440;

    private static final int MINUTES_PER_HOUR = 60;

    public Shift {
        if (fromMinute < 0 || untilMinute > MINUTES_PER_DAY || fromMinute >= untilMinute) {
            throw new IllegalArgumentException("A shift begins before it ends, within one day");
        }
    }

    boolean contains(LocalTime time) {
        int minute = time.getHour() * MINUTES_PER_HOUR + time.getMinute();
        return fromMinute <= minute && minute < untilMinute;
    }

    boolean overlaps(Shift other) {
        return fromMinute < other.untilMinute && other.fromMinute < untilMinute;
    }

    @Override
    public int compareTo(Shift other) {
        return Integer.compare(fromMinute, other.fromMinute);
    }

    /** As people write it, such as {@code 8:00-16:30}. */
    @Override
    public String toString() {
        return clock(fromMinute) + "-" + clock(untilMinute);
    }

    private static String clock(int minute) {
        return "%d:%02d".formatted(minute / MINUTES_PER_HOUR, minute % MINUTES_PER_HOUR);
    }
}
