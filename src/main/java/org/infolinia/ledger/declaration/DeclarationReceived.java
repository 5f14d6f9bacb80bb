package org.infolinia.ledger.declaration;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A partner has declared what was sold, and the rules have judged it. */
public record DeclarationReceived(
        Actor by, ProgramId program, DeclarationId declaration, String externalId, long accepted, long rejected)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.declaration-received",
                program,
                null,
                "declaration:" + declaration.value(),
                Map.of(
                        "external-id", externalId,
                        "accepted", Long.toString(accepted),
                        "rejected", Long.toString(rejected)));
    }
}
