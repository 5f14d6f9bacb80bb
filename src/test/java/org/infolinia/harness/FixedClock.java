package org.infolinia.harness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. It starts on a Tuesday morning. */
public final class FixedClock extends Clock {

    public static final Instant TUESDAY_MORNING = Instant.parse("2026-11-17T09:00:00Z");

    private volatile Instant now = TUESDAY_MORNING;

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    public void reset() {
        now = TUESDAY_MORNING;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
