package org.infolinia.ledger.journal;

import org.infolinia.kernel.Points;
import org.springframework.modulith.NamedInterface;

/**
 * What was posted.
 *
 * @param points the change of the wallet, with its sign
 * @param owed how much of it the participant owes since, because it was spent; negative when it paid off what he owed
 * @param balanceAfter what the wallet held right after it
 * @param isReplay whether this key had posted it before, so that nothing was posted now
 */
@NamedInterface("journal")
public record Receipt(PostingId posting, Points points, Points owed, Points balanceAfter, boolean isReplay) {

    /** The first answer, given again. */
    public Receipt again() {
        return new Receipt(posting, points, owed, balanceAfter, true);
    }
}
