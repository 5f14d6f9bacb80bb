package org.infolinia.ledger.code;

import java.time.Instant;
import java.time.LocalDate;
import org.infolinia.ledger.code.hash.Alphabet;
import org.jspecify.annotations.Nullable;

/**
 * A batch of codes that pay the same.
 *
 * @param alphabet the letters and digits that occur in its codes, which tells what look-alikes may stand for
 * @param codes how many it has, at most {@value #MAXIMUM_CODES}
 * @param used how many of them have paid
 * @param stoppedAt since when none of its codes pays any more; null while they do
 */
public record CodeBatch(
        CodeBatchId id,
        OpenCodeBatch terms,
        Alphabet alphabet,
        long codes,
        long used,
        @Nullable Instant stoppedAt) {

    public static final long MAXIMUM_CODES = 10_000_000;

    public enum State {
        ACTIVE,
        STOPPED,
        EXPIRED,
        WAITING
    }

    /** Whether its codes pay on that day, or why not. */
    public State stateOn(LocalDate day) {
        if (isStopped()) {
            return State.STOPPED;
        }
        if (terms.validFrom().isAfter(day)) {
            return State.WAITING;
        }
        return isBefore(day) ? State.EXPIRED : State.ACTIVE;
    }

    public long unused() {
        return codes - used;
    }

    public boolean isStopped() {
        return stoppedAt != null;
    }

    private boolean isBefore(LocalDate day) {
        var until = terms.validUntil();
        return until != null && until.isBefore(day);
    }

    /** Last day on which points earned on that day can be spent; null when they do not expire. */
    @Nullable
    LocalDate expiryOf(LocalDate earnedOn) {
        var months = terms.expiryMonths();
        return months == null ? null : earnedOn.plusMonths(months);
    }
}
