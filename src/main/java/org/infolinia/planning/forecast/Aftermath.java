package org.infolinia.planning.forecast;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.planning.Communication;

/**
 * The days on which people may be in touch because of a communication.
 *
 * @param end the day after the last
 */
record Aftermath(LocalDate first, LocalDate end) {

    /** Empty when nobody was told. */
    static Optional<Aftermath> of(Communication communication, ZoneId zone) {
        int days = Curve.days(communication.plan().channel());
        return communication
                .reach()
                .map(reach -> new Aftermath(
                        LocalDate.ofInstant(reach.from(), zone),
                        LocalDate.ofInstant(reach.until(), zone).plusDays(days)));
    }

    Stream<LocalDate> dates() {
        return first.datesUntil(end);
    }

    boolean overlaps(Aftermath other) {
        return first.isBefore(other.end) && other.first.isBefore(end);
    }

    boolean includes(LocalDate date) {
        return !date.isBefore(first) && date.isBefore(end);
    }
}
