package org.infolinia.ledger;

import org.infolinia.kernel.Points;

/**
 * What was posted.
 *
 * @param points the change of the wallet, with its sign
 * @param balanceAfter what the wallet held right after it
 * @param isReplay whether this key had posted it before, so that nothing was posted now
 */
public record Receipt(PostingId posting, Points points, Points balanceAfter, boolean isReplay) {}
