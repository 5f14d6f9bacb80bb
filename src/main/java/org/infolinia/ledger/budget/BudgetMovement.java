package org.infolinia.ledger.budget;

import java.time.Instant;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a budget's history.
 *
 * @param points below zero when spent
 * @param leftAfter what was left right after it
 * @param posting what spent it or gave it back; null when it was funded
 * @param comment why it was funded; null otherwise
 */
public record BudgetMovement(
        Kind kind,
        Points points,
        Points leftAfter,
        @Nullable PostingId posting,
        @Nullable String comment,
        String by,
        Instant at) {

    public enum Kind {
        FUNDED,
        SPENT,
        GIVEN_BACK
    }
}
