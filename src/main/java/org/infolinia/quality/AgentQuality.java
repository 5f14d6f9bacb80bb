package org.infolinia.quality;

import java.util.OptionalDouble;
import org.infolinia.kernel.AgentId;

/**
 * What an agent's reviews of a period come to. A few drawn contacts say little of anybody, so their number always stands
 * beside the score.
 *
 * @param reviews that are complete and were not set aside
 * @param score mean of their scores, between 0 and 1; empty when there are too few
 * @param missedCritical in how many of them something critical was missed
 */
public record AgentQuality(AgentId agent, String name, int reviews, OptionalDouble score, int missedCritical) {

    /** Fewer are the luck of the draw. */
    public static final int LEAST_REVIEWS = 5;
}
