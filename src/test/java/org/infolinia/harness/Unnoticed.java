package org.infolinia.harness;

import java.util.HashSet;
import java.util.Set;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.search.IndexChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes a participant's status past the product, as it looks while the search index is behind. A test puts back what it
 * changed, for others find the index equal to the database.
 */
public final class Unnoticed {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final IndexChanges index;
    private final Set<Long> changed = new HashSet<>();

    Unnoticed(JdbcClient jdbc, TransactionTemplate transaction, IndexChanges index) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.index = index;
    }

    public void becomes(String status, ParticipantId participant) {
        changed.add(participant.value());
        write(status, participant.value());
    }

    /** The index may have read them meanwhile, so it is told. */
    public void putBack() {
        transaction.executeWithoutResult(work -> changed.forEach(id -> {
            write("ACTIVE", id);
            index.changed("participant", id);
        }));
        changed.clear();
    }

    private void write(String status, long id) {
        jdbc.sql("update participants.participant set status = ? where id = ?")
                .params(status, id)
                .update();
    }
}
