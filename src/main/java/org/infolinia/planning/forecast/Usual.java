package org.infolinia.planning.forecast;

import java.time.LocalDate;
import java.util.List;

/**
 * What a day brings when nobody is told anything.
 *
 * @param hours of each hour of the day
 * @param restsOn the past days that say so, the latest first; none when there never was such a special day
 * @param isSpecial whether it is a holiday, or a day with hours of its own
 * @param isTouched whether those days had communications, since too few had none
 */
public record Usual(LocalDate date, List<Double> hours, List<LocalDate> restsOn, boolean isSpecial, boolean isTouched) {

    public Usual {
        hours = List.copyOf(hours);
        restsOn = List.copyOf(restsOn);
    }

    public double total() {
        return hours.stream().mapToDouble(Double::doubleValue).sum();
    }
}
