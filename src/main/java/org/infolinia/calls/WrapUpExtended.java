package org.infolinia.calls;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** An agent has asked for more time after a call. */
public record WrapUpExtended(Actor by, CallId call, ProgramId program, String reason) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(by, "calls.wrap-up-extended", program, null, call.contact(), Map.of("reason", reason));
    }
}
