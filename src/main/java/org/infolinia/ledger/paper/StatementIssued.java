package org.infolinia.ledger.paper;

import java.time.LocalDate;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A statement left the house. */
public record StatementIssued(
        Actor by,
        ProgramId program,
        ParticipantId participant,
        CopyCode code,
        PaperFormat format,
        LocalDate from,
        LocalDate to)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.statement-issued",
                program,
                participant,
                "statement:" + code.formatted(),
                Map.of("format", format.name(), "from", from.toString(), "to", to.toString()));
    }
}
