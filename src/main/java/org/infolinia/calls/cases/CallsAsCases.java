package org.infolinia.calls.cases;

import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.ledger.cases.CaseDirectory;
import org.infolinia.ledger.cases.KnownCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the ledger which calls there are, whom they are with and whether they are over. */
@Component
class CallsAsCases implements CaseDirectory {

    private final JdbcClient jdbc;

    CallsAsCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<KnownCase> find(CaseReference reference) {
        return reference.kind() == CaseReference.Kind.CALL ? find(reference.id()) : Optional.empty();
    }

    private Optional<KnownCase> find(long id) {
        return jdbc.sql("select program_id, participant_id, ended_at from calls.call where id = ?")
                .param(id)
                .query(KnownCase::read)
                .optional();
    }
}
