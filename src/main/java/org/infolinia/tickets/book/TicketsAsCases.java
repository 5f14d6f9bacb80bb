package org.infolinia.tickets.book;

import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.ledger.cases.CaseDirectory;
import org.infolinia.ledger.cases.KnownCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the ledger which tickets there are, whom they are about and whether they are over. Reads past Hibernate, so that
 * whoever changes the ticket in the same transaction later takes it as it is then.
 */
@Component
class TicketsAsCases implements CaseDirectory {

    private final JdbcClient jdbc;

    TicketsAsCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<KnownCase> find(CaseReference reference) {
        return reference.kind() == CaseReference.Kind.TICKET ? find(reference.id()) : Optional.empty();
    }

    private Optional<KnownCase> find(long number) {
        return jdbc.sql("""
                        select program_id, participant_id,
                               case when state in ('RESOLVED', 'CLOSED') then coalesce(resolved_at, updated_at) end
                          from tickets.ticket where number = ?""").param(number).query(KnownCase::read).optional();
    }
}
