package org.infolinia.tickets.sla.ui;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Working time as people type it: hours, or hours and minutes, such as {@code 4} or {@code 0:30}. */
final class WorkingTime {

    static final int MAXIMUM_LENGTH = 7;

    private static final Pattern TYPED = Pattern.compile("(\\d{1,4})(?::([0-5]\\d))?");

    private WorkingTime() {}

    /** @return empty when it cannot be read, also when nothing was typed */
    static Optional<Duration> parse(String typed) {
        var matched = TYPED.matcher(typed.strip());
        if (!matched.matches()) {
            return Optional.empty();
        }
        var minutes = matched.group(2);
        return Optional.of(Duration.ofHours(Long.parseLong(matched.group(1)))
                .plusMinutes(minutes == null ? 0 : Long.parseLong(minutes)));
    }

    static String shown(Duration duration) {
        return duration.toMinutesPart() == 0
                ? Long.toString(duration.toHours())
                : "%d:%02d".formatted(duration.toHours(), duration.toMinutesPart());
    }
}
