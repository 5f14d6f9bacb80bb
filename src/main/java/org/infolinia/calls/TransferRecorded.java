package org.infolinia.calls;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/**
 * A call was offered to somebody else, or what came of the offer.
 *
 * @param level the identification that goes along with an accepted call
 */
public record TransferRecorded(Actor by, CallId call, ProgramId program, Step step, IdentificationLevel level)
        implements Recorded {

    public enum Step {
        OFFERED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "calls.transfer",
                program,
                null,
                call.contact(),
                Map.of("step", step.name(), "level", level.name()));
    }
}
