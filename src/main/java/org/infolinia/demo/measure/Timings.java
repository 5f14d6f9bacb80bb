package org.infolinia.demo.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long things took, in nanoseconds and ascending order. */
public record Timings(long[] sorted) {

    private static final int WARM_UP_PART = 3;
    private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    public static Timings of(Collection<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Timings(sorted);
    }

    /** Does something over and over: a third of the time to warm up, and then for that long. */
    public static Timings whileRepeating(Runnable deed, Duration time) {
        repeat(deed, time.dividedBy(WARM_UP_PART));
        return of(repeat(deed, time));
    }

    private static List<Long> repeat(Runnable deed, Duration time) {
        var nanos = new ArrayList<Long>();
        long end = System.nanoTime() + time.toNanos();
        for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
            deed.run();
            nanos.add(System.nanoTime() - began);
        }
        return nanos;
    }

    /**
     * The least time in which so many of a hundred were done.
     *
     * @return milliseconds to two decimals; 0 when nothing was measured
     */
    public double percentile(int hundredths) {
        if (sorted.length == 0) {
            return 0;
        }
        int place = Math.ceilDiv(sorted.length * hundredths, 100) - 1;
        return Rounded.to2(sorted[Math.max(place, 0)] / NANOS_PER_MILLI);
    }
}
