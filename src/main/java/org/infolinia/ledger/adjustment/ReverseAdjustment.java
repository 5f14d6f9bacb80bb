package org.infolinia.ledger.adjustment;

import java.util.UUID;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a posting to be undone.
 *
 * @param points how many of its points, without a sign; null for all that are left of it
 * @param comment why, for colleagues: 10 to 500 characters without anybody's contact data
 * @param key asking twice with the same key posts once
 */
public record ReverseAdjustment(
        PostingId posting, @Nullable Points points, String comment, CaseReference caseReference, UUID key) {

    public ReverseAdjustment(PostingId posting, String comment, CaseReference caseReference, UUID key) {
        this(posting, null, comment, caseReference, key);
    }
}
