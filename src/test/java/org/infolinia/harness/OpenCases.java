package org.infolinia.harness;

import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.cases.CaseDirectory;
import org.infolinia.ledger.cases.KnownCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A helpdesk for tests of the ledger alone: every participant has one open ticket and one call in hand there, beside the
 * real ones. It knows no other case and nobody else's.
 */
public final class OpenCases implements CaseDirectory {

    /** Beyond any number that the real helpdesk gives. */
    private static final long FIRST = 900_000_000_000_000_000L;

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static CaseReference ticketOf(ParticipantId participant) {
        return CaseReference.ticket(FIRST + participant.value());
    }

    public static CaseReference callWith(ParticipantId participant) {
        return CaseReference.call(FIRST + participant.value());
    }

    @Override
    public Optional<KnownCase> find(CaseReference reference) {
        return jdbc.sql("select id, program_id from participants.participant where id = ?")
                .param(reference.id() - FIRST)
                .query((row, number) ->
                        new KnownCase(new ProgramId(row.getLong(2)), new ParticipantId(row.getLong(1)), null))
                .optional();
    }
}
