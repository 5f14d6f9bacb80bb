package org.infolinia.surveys.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infolinia.kernel.AgentId;
import org.infolinia.surveys.report.estimate.Score;

/**
 * What participants said of an agent's contacts, with all that keeps it from being read as more than it is.
 *
 * @param score as it is; withheld when it is told by too few, or would tell another agent's
 * @param shrunken drawn towards everybody's, the more the fewer the answers; empty when the score is withheld
 * @param expectation what would be expected in cases like his; empty when there is too little to compare
 */
public record AgentScore(
        AgentId agent,
        String name,
        long answered,
        Score score,
        OptionalDouble shrunken,
        Optional<Expectation> expectation) {}
