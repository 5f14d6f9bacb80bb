package org.infolinia.mail.inbound;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Somebody has read a whole message as it came, addresses, signature and all. */
record RawMailShown(Actor by, long mail, ProgramId program) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(by, "mail.raw-shown", program, null, "mail:" + mail, Map.of());
    }
}
