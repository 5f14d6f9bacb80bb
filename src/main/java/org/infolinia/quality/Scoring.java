package org.infolinia.quality;

import java.time.Instant;
import org.infolinia.kernel.AgentId;

/**
 * What one reviewer found.
 *
 * @param remark for the agent, empty when there is none
 */
public record Scoring(AgentId reviewer, String reviewerName, Marks marks, String remark, Instant scoredAt) {

    public static final int MAXIMUM_REMARK_LENGTH = 2_000;
}
