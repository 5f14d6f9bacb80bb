package org.infolinia.ledger.adjustment;

import org.infolinia.kernel.Points;

/**
 * How far one of the agent's limits would be used, this adjustment included.
 *
 * @param used by size and not by sign
 */
public record LimitUse(Limit limit, Points used, Points allowed) {

    public enum Limit {
        PER_ADJUSTMENT,
        PER_PARTICIPANT,
        PER_DAY
    }

    public boolean isExceeded() {
        return used.compareTo(allowed) > 0;
    }
}
