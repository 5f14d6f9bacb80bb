package org.infolinia.ledger.code;

import java.time.LocalDate;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingId;
import org.jspecify.annotations.Nullable;

/**
 * What a code has paid.
 *
 * @param points what the code was worth
 * @param paidOff how much of it made up for points the participant owed; zero or more
 * @param batch name of its batch
 * @param tail the end of the code, by which one tells it from others: {@code …7K2Q}
 * @param expiresOn last day on which the points can be spent; null when they do not expire
 * @param isReplay whether this submission had been answered before, so that nothing was posted now
 */
public record CodeReceipt(
        PostingId posting,
        Points points,
        Points paidOff,
        String batch,
        String tail,
        @Nullable LocalDate expiresOn,
        boolean isReplay) {

    /** What the participant can spend more than before. */
    public Points arrived() {
        return points.plus(paidOff.negated());
    }
}
