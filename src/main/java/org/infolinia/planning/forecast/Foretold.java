package org.infolinia.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What was foretold of a day and kept.
 *
 * @param madeOn the day that had begun when it was made, of which it knows nothing yet
 * @param zone in which the day has its hours
 * @param usual of each hour of the day, what comes without anything special
 * @param added of each hour of the day, what communications bring
 */
public record Foretold(
        ContactKind kind,
        LocalDate day,
        LocalDate madeOn,
        Instant madeAt,
        ZoneId zone,
        List<Double> usual,
        List<Double> added) {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    public Foretold {
        usual = List.copyOf(usual);
        added = List.copyOf(added);
    }

    public double usualTotal() {
        return sum(usual);
    }

    public double addedTotal() {
        return sum(added);
    }

    public double total() {
        return usualTotal() + addedTotal();
    }

    /** As much of the day as was to come by then; of an hour that runs as much of it as has passed. */
    double until(Instant moment) {
        var hours = new ProgramDay(day, zone).hours();
        double soFar = 0;
        for (int i = 0; i < Math.min(hours.size(), usual.size()); i++) {
            double passed = (double) Duration.between(hours.get(i), moment).toMillis() / AN_HOUR.toMillis();
            soFar += (usual.get(i) + added.get(i)) * Math.clamp(passed, 0, 1);
        }
        return soFar;
    }

    private static double sum(List<Double> hours) {
        return hours.stream().mapToDouble(Double::doubleValue).sum();
    }
}
