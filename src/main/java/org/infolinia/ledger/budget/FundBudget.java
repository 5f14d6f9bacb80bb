package org.infolinia.ledger.budget;

import java.util.UUID;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;

/**
 * Asks for points to be added to an agent's budget of the present month.
 *
 * @param points 1 to {@link #MAXIMUM_POINTS}
 * @param comment why, 10 to 500 characters
 * @param key asking twice with the same key funds once
 */
public record FundBudget(ProgramId program, AgentId agent, Points points, String comment, UUID key) {

    public static final int MINIMUM_COMMENT_LENGTH = 10;
    public static final int MAXIMUM_COMMENT_LENGTH = 500;
    public static final Points MAXIMUM_POINTS = Points.of(1_000_000);
}
