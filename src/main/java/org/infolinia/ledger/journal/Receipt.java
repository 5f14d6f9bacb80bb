package org.infolinia.ledger.journal;

import org.infolinia.kernel.Points;
import org.springframework.modulith.NamedInterface;

/**
 * What was posted.
 *
 * @param points the change of the wallet, with its sign
 * @param balanceAfter what the wallet held right after it
 * @param isReplay whether this key had posted it before, so that nothing was posted now
 */
@NamedInterface("journal")
public record Receipt(PostingId posting, Points points, Points balanceAfter, boolean isReplay) {}
