package org.infolinia.ledger.batch;

import java.util.List;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.BulkAdjustments.Share;

/**
 * Whom a fault has hit, as far as they are known.
 *
 * @param rejects what of the list names nobody who can be adjusted
 */
public record Affected(List<Share> shares, List<Reject> rejects) {

    public Affected {
        shares = List.copyOf(shares);
        rejects = List.copyOf(rejects);
    }

    /**
     * @param line its place in the list, from 1
     * @param text the line as it was typed
     */
    public record Reject(int line, String text, Refusal reason) {}
}
