package org.infolinia.ledger.closing;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** A stage has its last day, and its books are being closed; the next stage runs. */
public record ClosingOpened(Actor by, Closing closing) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.closing-opened",
                closing.program(),
                null,
                "closing:" + closing.id().value(),
                Map.of(
                        "first-day",
                        closing.firstDay().toString(),
                        "last-day",
                        closing.lastDay().toString()));
    }
}
