package org.infolinia.tickets.book;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** Somebody has settled how long a program may take for an answer. */
record LegalTermSettled(Actor by, LegalTerm term) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "tickets.legal-term-settled",
                term.program(),
                null,
                "legal-term:" + term.kind() + "/" + term.party(),
                Map.of(
                        "amount",
                        Integer.toString(term.amount()),
                        "unit",
                        term.unit().name(),
                        "longest",
                        Integer.toString(term.longest()),
                        "silence-accepts",
                        Boolean.toString(term.silenceAccepts())));
    }
}
