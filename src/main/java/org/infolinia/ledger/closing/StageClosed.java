package org.infolinia.ledger.closing;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/**
 * A stage takes no more postings.
 *
 * @param signed how many decisions were signed for it
 */
public record StageClosed(Actor by, Closing closing, long signed) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.stage-closed",
                closing.program(),
                null,
                "closing:" + closing.id().value(),
                Map.of(
                        "last-day", closing.lastDay().toString(),
                        "signed", Long.toString(signed),
                        "seal", closing.end() == null ? "" : closing.end().shortSeal()));
    }
}
