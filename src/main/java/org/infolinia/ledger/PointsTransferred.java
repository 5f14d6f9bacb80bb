package org.infolinia.ledger;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Points went over from one participant to another. */
public record PointsTransferred(Actor by, ProgramId program, ParticipantId from, ParticipantId to, Points points)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.points-transferred",
                program,
                from,
                "participant:" + from.value(),
                Map.of("to", Long.toString(to.value()), "points", Long.toString(points.value())));
    }
}
