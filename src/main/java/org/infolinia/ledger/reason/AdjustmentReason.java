package org.infolinia.ledger.reason;

import java.util.Map;
import java.util.Objects;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.AccountKind;
import org.infolinia.ledger.journal.PostingKind;
import org.jspecify.annotations.Nullable;

/**
 * A reason the program accepts for adjusting points by hand.
 *
 * @param account where points given for it come from
 * @param maximum the most points this reason may move at once
 * @param expiryMonths how long points given for it can be spent; null when they do not expire or are only taken
 * @param needsAttachment whether the case must have a file
 * @param labels what agents choose by and statements show
 * @param told the part of a sentence that participants read: {@code for a defective reward}
 * @param version how often it was settled, from 1
 * @param isWithdrawn whether it is chosen no more; what was posted with it keeps it
 */
public record AdjustmentReason(
        String code,
        Direction direction,
        AccountKind account,
        Points maximum,
        @Nullable Integer expiryMonths,
        boolean needsAttachment,
        Map<Language, String> labels,
        Map<Language, String> told,
        int version,
        boolean isWithdrawn) {

    static final int FIRST_VERSION = 1;

    public AdjustmentReason {
        labels = Map.copyOf(labels);
        told = Map.copyOf(told);
    }

    public enum Direction {
        CREDIT,
        DEBIT,
        EITHER;

        public boolean allows(Points points) {
            return this == EITHER || (this == DEBIT) == points.isNegative();
        }
    }

    /** The kind of posting it makes of these points. */
    public PostingKind kindOf(Points points) {
        if (points.isNegative()) {
            return PostingKind.ADJUSTMENT_DEBIT;
        }
        return account == AccountKind.GOODWILL ? PostingKind.GOODWILL : PostingKind.ADJUSTMENT_CREDIT;
    }

    public String label(Language language) {
        return Objects.requireNonNull(labels.get(language));
    }

    public String told(Language language) {
        return Objects.requireNonNull(told.get(language));
    }
}
