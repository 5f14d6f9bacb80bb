package org.infolinia.harness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A clock that stands still until a test moves it or lets it run. It starts on a Tuesday morning. */
public final class FixedClock extends Clock {

    private static final Clock SYSTEM = Clock.systemUTC();

    public static final Instant TUESDAY_MORNING = Instant.parse("2026-11-17T09:00:00Z");

    private volatile Instant now = TUESDAY_MORNING;
    private volatile @Nullable Instant runsSince;

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** From now on it goes as fast as the world, until it is reset. */
    public void run() {
        runsSince = SYSTEM.instant();
    }

    public void reset() {
        runsSince = null;
        now = TUESDAY_MORNING;
    }

    @Override
    public Instant instant() {
        var since = runsSince;
        return since == null ? now : now.plus(Duration.between(since, SYSTEM.instant()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
