package org.infolinia.scripts.run;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What a place of a script asked for was done in the product.
 *
 * @param contact what the run belongs to, such as {@code call:512}
 * @param reference what came of it, such as {@code ticket:20431}
 */
public record ScriptDeedDone(
        Actor by, ProgramId program, @Nullable ParticipantId participant, String contact, RunId run, String reference)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(by, "scripts.deed-done", program, participant, contact, Map.of("reference", reference));
    }
}
