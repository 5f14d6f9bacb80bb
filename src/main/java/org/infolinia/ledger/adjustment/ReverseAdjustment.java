package org.infolinia.ledger.adjustment;

import java.util.Objects;
import java.util.UUID;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a posting to be undone.
 *
 * @param points how many of its points, without a sign; null for all that are left of it
 * @param comment why, for colleagues: 10 to 500 characters without anybody's contact data
 * @param caseReference the ticket or call it belongs to; without one it is refused
 * @param closing the closing of the closed stage that it corrects; null when it counts for today
 * @param key asking twice with the same key posts once
 */
public record ReverseAdjustment(
        PostingId posting,
        @Nullable Points points,
        String comment,
        @Nullable CaseReference caseReference,
        @Nullable ClosingId closing,
        UUID key) {

    public ReverseAdjustment(
            PostingId posting,
            @Nullable Points points,
            String comment,
            @Nullable CaseReference caseReference,
            UUID key) {
        this(posting, points, comment, caseReference, null, key);
    }

    public ReverseAdjustment(PostingId posting, String comment, @Nullable CaseReference caseReference, UUID key) {
        this(posting, null, comment, caseReference, null, key);
    }

    /** The same as a correction of a closed stage; null for one that counts for today. */
    public ReverseAdjustment correcting(@Nullable ClosingId closed) {
        return new ReverseAdjustment(posting, points, comment, caseReference, closed, key);
    }

    /** The case of what was checked before. */
    CaseReference namedCase() {
        return Objects.requireNonNull(caseReference, "No points without a case");
    }
}
