package org.infolinia.programs.hours;

import java.time.LocalDate;

/**
 * A day that goes by other hours than its weekday.
 *
 * @param name what is celebrated or why it is another day, as people read it; may be empty
 * @param shifts none when nobody works
 */
public record SpecialDay(LocalDate date, String name, Shifts shifts) implements Comparable<SpecialDay> {

    public static final int MAXIMUM_NAME_LENGTH = 80;

    public SpecialDay {
        name = name.strip();
        name = name.length() > MAXIMUM_NAME_LENGTH ? name.substring(0, MAXIMUM_NAME_LENGTH) : name;
    }

    @Override
    public int compareTo(SpecialDay other) {
        return date.compareTo(other.date);
    }
}
