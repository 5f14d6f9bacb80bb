package org.infolinia.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The clock of the application. While history is written, such as the demo's year, the thread that writes it may live
 * at another moment, so that every service dates its work as if it had been done then.
 */
public final class TravellingClock extends Clock {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock present;

    TravellingClock(Clock present) {
        this.present = present;
    }

    /** Does {@code work} as of {@code moment}; other threads stay in the present. */
    public <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(MOMENT, moment).call(work::get);
    }

    public void at(Instant moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : present.instant();
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TravellingClock(present.withZone(zone));
    }
}
