package org.infolinia.ledger.closing;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** The books of a stage were held against what they should come from. */
public record StageReckoned(Actor by, Closing closing, long findings, long unsigned) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.stage-reckoned",
                closing.program(),
                null,
                "closing:" + closing.id().value(),
                Map.of("findings", Long.toString(findings), "unsigned", Long.toString(unsigned)));
    }
}
