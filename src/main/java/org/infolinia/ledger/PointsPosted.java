package org.infolinia.ledger;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** The program's own rules moved points, one posting or a batch of them. */
public record PointsPosted(Actor by, ProgramId program, int postings) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.points-posted",
                program,
                null,
                "program:" + program.value(),
                Map.of("postings", Integer.toString(postings)));
    }
}
