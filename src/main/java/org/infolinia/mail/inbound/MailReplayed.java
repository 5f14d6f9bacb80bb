package org.infolinia.mail.inbound;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Somebody has a message worked on again that had been set aside. */
record MailReplayed(Actor by, long mail, ProgramId program) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(by, "mail.replayed", program, null, "mail:" + mail, Map.of());
    }
}
