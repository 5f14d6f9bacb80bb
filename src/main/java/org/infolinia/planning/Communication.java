package org.infolinia.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Something that participants are told.
 *
 * @param calledOff null unless it was
 * @param version grows with every change
 * @param changedBy who changed it last
 */
public record Communication(
        CommunicationId id,
        ProgramId program,
        Plan plan,
        @Nullable CalledOff calledOff,
        int version,
        String changedBy,
        Instant changedAt) {

    public record CalledOff(String by, Instant at, String why) {

        public static final int MAXIMUM_WHY_LENGTH = 300;
    }

    public Stage stage(Instant now) {
        if (calledOff != null) {
            return Stage.CALLED_OFF;
        }
        if (now.isBefore(plan.from())) {
            return Stage.PLANNED;
        }
        return now.isAfter(plan.until()) ? Stage.OVER : Stage.UNDER_WAY;
    }

    public boolean isOn() {
        return calledOff == null;
    }

    /** Who was told or will be; of what was called off those who had been told by then, and empty when nobody had. */
    public Optional<Reach> reach() {
        var sending = new Reach(plan.from(), plan.until(), plan.audience());
        return calledOff == null ? Optional.of(sending) : sending.cutOffAt(calledOff.at());
    }

    /** @param people as many as were told between the two moments, evenly spread */
    public record Reach(Instant from, Instant until, double people) {

        private Optional<Reach> cutOffAt(Instant end) {
            if (end.isBefore(from)) {
                return Optional.empty();
            }
            if (!end.isBefore(until)) {
                return Optional.of(this);
            }
            double share = (double) Duration.between(from, end).toMillis()
                    / Duration.between(from, until).toMillis();
            return Optional.of(new Reach(from, end, people * share));
        }
    }
}
