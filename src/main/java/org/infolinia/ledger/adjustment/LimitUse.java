package org.infolinia.ledger.adjustment;

/**
 * How far one of the agent's limits would be used, this adjustment included.
 *
 * <p>Day and month measure what somebody answers for: they count what he decided alone and what he agreed to for others,
 * but not what another agreed to for him. Participant and repetitions measure how often the same two meet: they count all
 * that he made or asked for, whoever agreed, and nothing that he only agreed to. Each agent has his own count; that others
 * gave to the same participant is for the radar to say.
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
