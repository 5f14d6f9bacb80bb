package org.infolinia.demo.contacts;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.infolinia.calls.LineCall.LineReference;
import org.infolinia.calls.PastCall.Abandoned;
import org.infolinia.calls.PastCall.Arrival;
import org.infolinia.calls.StartCall;

/** How callers of a telephone line wait: mostly for seconds, sometimes too long, and a few of them hang up. */
final class Queueing {

    private static final double MEDIAN_SECONDS_TO_ANSWER = 9;
    private static final double SPREAD_TO_ANSWER = 0.9;
    private static final int LONGEST_TO_ANSWER = 180;
    private static final int LONGEST_TO_HANGING_UP = 150;
    private static final double SHARE_HELD = 0.2;
    private static final int SHORTEST_HOLD = 20;
    private static final int LONGEST_HOLD = 90;

    private final long source;
    private final RandomGenerator random;
    private int calls;

    /** @param source of the telephone system that told of them */
    Queueing(long source, RandomGenerator random) {
        this.source = source;
        this.random = random;
    }

    /** The arrival of whom an agent answered at this moment. */
    Arrival before(Instant answeredAt) {
        long waited = Math.round(MEDIAN_SECONDS_TO_ANSWER * Math.exp(random.nextGaussian(0, SPREAD_TO_ANSWER)));
        return new Arrival(next(), answeredAt.minusSeconds(Math.clamp(waited, 1, LONGEST_TO_ANSWER)));
    }

    /** Somebody who arrived at this moment and gave up. */
    Abandoned abandoned(StartCall start, Instant at) {
        return new Abandoned(start, new Arrival(next(), at), at.plusSeconds(random.nextInt(2, LONGEST_TO_HANGING_UP)));
    }

    /** For how long a call of this length was held; most are not. */
    Duration held(long secondsOfTalk) {
        boolean isHeld = secondsOfTalk > 2 * LONGEST_HOLD && random.nextDouble() < SHARE_HELD;
        return Duration.ofSeconds(isHeld ? random.nextInt(SHORTEST_HOLD, LONGEST_HOLD) : 0);
    }

    private LineReference next() {
        calls++;
        return new LineReference(source, "demo-" + calls);
    }
}
