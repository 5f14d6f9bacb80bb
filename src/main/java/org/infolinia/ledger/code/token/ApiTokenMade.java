package org.infolinia.ledger.code.token;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A server outside may hand in codes from now on. */
public record ApiTokenMade(Actor by, ProgramId program, long token, String name) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(by, "ledger.api-token-made", program, null, "api-token:" + token, Map.of("name", name));
    }
}
