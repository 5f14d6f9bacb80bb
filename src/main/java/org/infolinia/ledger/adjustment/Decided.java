package org.infolinia.ledger.adjustment;

import java.time.LocalDate;
import org.infolinia.kernel.Actor;
import org.infolinia.ledger.journal.PostingRequest;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment with all that was decided about it, ready to be written.
 *
 * @param day on which it was promised; the lots count from it
 * @param approver who agreed; null when the maker may do it alone
 */
record Decided(
        AdjustPoints command,
        SoundAdjustment adjustment,
        PostingRequest request,
        Maker maker,
        Promise promise,
        LocalDate day,
        @Nullable Actor approver) {}
