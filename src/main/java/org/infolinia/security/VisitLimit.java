package org.infolinia.security;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** How often one visitor may come in a minute. Kept in memory: a restart forgives. */
public class VisitLimit {

    private static final int MAXIMUM_VISITORS = 20_000;
    private static final long WINDOW_SECONDS = 60;

    private final int visitsPerMinute;
    private final Clock clock;
    private final Map<String, Integer> visits = new HashMap<>();
    private long window;

    public VisitLimit(int visitsPerMinute, Clock clock) {
        this.visitsPerMinute = visitsPerMinute;
        this.clock = clock;
    }

    /** Counts a visit; false when it is one too many, or when too many visitors come at once to tell them apart. */
    public synchronized boolean admits(String visitor) {
        long now = clock.instant().getEpochSecond() / WINDOW_SECONDS;
        if (now != window) {
            window = now;
            visits.clear();
        }
        if (visits.size() >= MAXIMUM_VISITORS && !visits.containsKey(visitor)) {
            return false;
        }
        return visits.merge(visitor, 1, Integer::sum) <= visitsPerMinute;
    }
}
