package org.infolinia.planning.forecast;

import java.util.Collection;
import java.util.Optional;

/**
 * How far forecasts were from what came: the differences of all days, whichever way, through everything that came (the
 * weighted absolute percentage error).
 *
 * @param share 0 when every day was right; may be above 1
 */
public record ForecastError(double share, int days, long came) {

    /** One day that is over. */
    public record Day(double foretold, long came) {}

    /** Empty when nothing was foretold or nothing came. */
    public static Optional<ForecastError> of(Collection<Day> days) {
        long came = days.stream().mapToLong(Day::came).sum();
        double off = days.stream()
                .mapToDouble(day -> Math.abs(day.came() - day.foretold()))
                .sum();
        return came == 0 ? Optional.empty() : Optional.of(new ForecastError(off / came, days.size(), came));
    }
}
