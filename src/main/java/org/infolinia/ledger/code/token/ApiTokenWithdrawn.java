package org.infolinia.ledger.code.token;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A token opens nothing any more. */
public record ApiTokenWithdrawn(Actor by, ProgramId program, long token, String name) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, "ledger.api-token-withdrawn", program, null, "api-token:" + token, Map.of("name", name));
    }
}
