package org.infolinia.ledger.expiry;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A run took lapsed points out of a program's wallets; told once, when all of them are out. */
public record PointsExpired(Actor by, ProgramId program, Expired expired) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.points-expired",
                program,
                null,
                "program:" + program.value(),
                Map.of(
                        "lots", Long.toString(expired.lots()),
                        "points", Long.toString(expired.points().value())));
    }
}
