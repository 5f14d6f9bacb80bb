package org.infolinia.ledger.declaration;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/**
 * Accepted lines of a declaration were posted together.
 *
 * @param paidOff how many of the points went into what participants owed
 */
public record DeclarationSettled(
        Actor by, ProgramId program, DeclarationId declaration, int lines, Points points, Points paidOff)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.declaration-settled",
                program,
                null,
                "declaration:" + declaration.value(),
                Map.of(
                        "lines", Integer.toString(lines),
                        "points", Long.toString(points.value()),
                        "paid-off", Long.toString(paidOff.value())));
    }
}
