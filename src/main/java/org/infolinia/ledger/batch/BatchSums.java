package org.infolinia.ledger.batch;

import org.infolinia.kernel.Points;

/**
 * How many wallets of a batch stand how, and what it moves.
 *
 * @param open still to be simulated
 * @param sound simulated and still to be posted
 * @param remarked among those sound or posted, with something to look at
 * @param promised the points of those sound or posted, with their sign
 * @param volume the same by size
 * @param largest the largest single amount among them, by size
 * @param posted already
 * @param pointsPosted with their sign
 * @param paidOff what of the promised points pays off debt
 * @param reversalsRefused posted ones that could not be reversed
 */
public record BatchSums(
        long all,
        long open,
        long sound,
        long refused,
        long remarked,
        Points promised,
        Points volume,
        Points largest,
        Points paidOff,
        long posted,
        Points pointsPosted,
        long reversed,
        long reversalsRefused) {

    static final BatchSums NONE =
            new BatchSums(0, 0, 0, 0, 0, Points.ZERO, Points.ZERO, Points.ZERO, Points.ZERO, 0, Points.ZERO, 0, 0);
}
