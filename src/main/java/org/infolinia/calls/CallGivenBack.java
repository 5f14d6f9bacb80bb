package org.infolinia.calls;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** An agent has left to others what rang at his telephone. */
public record CallGivenBack(Actor by, CallId call, ProgramId program) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(by, "calls.call-given-back", program, null, call.contact(), Map.of());
    }
}
