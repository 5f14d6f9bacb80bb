package org.infolinia.planning.forecast;

import java.time.LocalDate;
import java.util.List;
import org.infolinia.planning.Channel;

/**
 * What came of a communication.
 *
 * @param people how many were told
 * @param came contacts in the days after
 * @param expected as many as would have come without it
 * @param excessByDay how many more came than that, by days since the first was told
 * @param isOfOneDay whether all were told on one day
 * @param endedOn the day by which everybody who would had been in touch
 */
public record Measured(
        Channel channel,
        ContactKind kind,
        double people,
        long came,
        double expected,
        List<Double> excessByDay,
        boolean isOfOneDay,
        LocalDate endedOn) {

    public Measured {
        excessByDay = List.copyOf(excessByDay);
    }

    double excess() {
        return came - expected;
    }

    double perRecipient() {
        return excess() / people;
    }
}
