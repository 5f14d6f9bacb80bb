package org.infolinia.scripts.figures;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one place of a version.
 *
 * @param entries how often somebody or the script itself came here
 * @param leftHere of these, after which the run went no further and had no end
 * @param dwelt of these, from which somebody went on, so that it took time
 * @param median how long that took; null when nobody went on
 * @param ninetieth within this time nine of ten had gone on; null when nobody did
 * @param jumpedBack how often somebody came back out of turn
 * @param skipped how often it was left out, with a reason
 * @param remarks how often agents said that it is wrong
 */
public record PlaceFigures(
        String node,
        long entries,
        long leftHere,
        long dwelt,
        @Nullable Duration median,
        @Nullable Duration ninetieth,
        long jumpedBack,
        long skipped,
        long remarks) {

    static PlaceFigures untouched(String node, long remarks) {
        return new PlaceFigures(node, 0, 0, 0, null, null, 0, 0, remarks);
    }

    PlaceFigures remarkedUpon(long times) {
        return new PlaceFigures(node, entries, leftHere, dwelt, median, ninetieth, jumpedBack, skipped, times);
    }
}
