package org.infolinia.ledger.adjustment;

/**
 * How far one of the agent's limits would be used, this adjustment included.
 *
 * @param used points by size and not by sign, or adjustments where the limit counts those
 * @param allowed in the same unit
 */
public record LimitUse(Limit limit, long used, long allowed) {

    public enum Limit {
        PER_ADJUSTMENT,
        PER_PARTICIPANT,
        PER_DAY,
        PER_MONTH,
        /** Counts adjustments of the same wallet within a week. */
        REPETITIONS
    }

    public boolean isExceeded() {
        return used > allowed;
    }
}
