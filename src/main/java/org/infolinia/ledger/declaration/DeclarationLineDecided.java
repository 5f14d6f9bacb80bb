package org.infolinia.ledger.declaration;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/** A person has accepted or rejected a line. */
public record DeclarationLineDecided(
        Actor by,
        ProgramId program,
        @Nullable ParticipantId participant,
        DeclarationId declaration,
        int line,
        DeclarationLine.State state)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.declaration-line-decided",
                program,
                participant,
                "declaration:" + declaration.value(),
                Map.of("line", Integer.toString(line), "state", state.name()));
    }
}
