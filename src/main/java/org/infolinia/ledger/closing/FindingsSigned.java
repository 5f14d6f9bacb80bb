package org.infolinia.ledger.closing;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/**
 * Somebody answers for what does not match.
 *
 * @param words why it is right
 */
public record FindingsSigned(Actor by, Closing closing, int count, String words) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.findings-signed",
                closing.program(),
                null,
                "closing:" + closing.id().value(),
                Map.of("count", Integer.toString(count), "words", words));
    }
}
