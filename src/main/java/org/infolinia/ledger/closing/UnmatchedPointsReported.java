package org.infolinia.ledger.closing;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** Something in a stage's books does not match: a matter for a ticket. */
public record UnmatchedPointsReported(Actor by, Closing closing, Finding finding) implements Recorded {

    /** Under which the closing's screen is found. */
    public long closingNumber() {
        return closing.id().value();
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.unmatched-points-reported",
                closing.program(),
                finding.participant(),
                finding.subject(),
                Map.of(
                        "kind", finding.kind().name(),
                        "points", Long.toString(finding.points().value()),
                        "closing", Long.toString(closingNumber())));
    }
}
