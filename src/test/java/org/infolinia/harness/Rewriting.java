package org.infolinia.harness;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.search.IndexChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rewrites what is stored of a participant, where no service does it, and tells the search index as services do. */
public final class Rewriting {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final IndexChanges index;

    Rewriting(JdbcClient jdbc, TransactionTemplate transaction, IndexChanges index) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.index = index;
    }

    /** @param sql with the participant as {@code :id} */
    public void of(ParticipantId participant, String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(sql).param("id", participant.value()).update();
            index.changed("participant", participant.value());
        });
    }
}
