package org.infolinia.demo.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** How long things took, in nanoseconds and ascending order. */
public record Timings(long[] sorted) {

    private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    public static Timings of(Collection<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Timings(sorted);
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
