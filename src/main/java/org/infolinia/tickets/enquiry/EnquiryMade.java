package org.infolinia.tickets.enquiry;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** Somebody filled in a program's public form; whether the address is his, nobody knows yet. */
record EnquiryMade(ProgramId program, long enquiry) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                Actor.participant(), "tickets.enquiry-made", program, null, "enquiry:" + enquiry, Map.of());
    }
}
