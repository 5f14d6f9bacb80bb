package org.infolinia.ledger.budget;

import java.util.UUID;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;

/**
 * Asks for points to be added to an agent's budget of the present month.
 *
 * @param points 1 to {@link #MAXIMUM_POINTS}
 * @param comment why: 10 to 500 characters without anybody's contact data
 * @param key asking twice with the same key funds once
 */
public record FundBudget(ProgramId program, AgentId agent, Points points, String comment, UUID key) {

    public static final Points MAXIMUM_POINTS = Points.of(1_000_000);
}
