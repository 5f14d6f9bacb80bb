package org.infolinia.ledger.closing;

import java.util.Comparator;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PointUnit;

/**
 * What one source moved in a stage.
 *
 * @param items postings, or wallets where the line is of wallets
 * @param points what the wallets got, with its sign
 * @param owed what participants owe since; negative where debt was paid off
 */
public record ClosingSum(ClosingSource source, PointUnit unit, long items, Points points, Points owed) {

    /** As they stand on screens and papers. */
    static final Comparator<ClosingSum> IN_ORDER =
            Comparator.comparing(ClosingSum::unit).thenComparing(ClosingSum::source);
}
