package org.infolinia.ledger.budget;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A supervisor added to what an agent may give away. */
public record BudgetFunded(Actor by, ProgramId program, AgentId agent, Points points, Points left) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.budget-funded",
                program,
                null,
                "agent:" + agent.value(),
                Map.of("points", Long.toString(points.value()), "left", Long.toString(left.value())));
    }
}
