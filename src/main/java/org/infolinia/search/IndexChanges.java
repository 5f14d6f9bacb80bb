package org.infolinia.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where the owner of a thing says that it changed. What is said stands in the database with the change itself, so an
 * index that was down, or runs elsewhere, learns of it later; the one in this process learns of it at the commit.
 */
@Component
public class IndexChanges {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final IndexKeeper keeper;
    private final Clock clock;

    IndexChanges(JdbcTemplate jdbc, IndexKeeper keeper, Clock clock) {
        this.jdbc = jdbc;
        this.keeper = keeper;
        this.clock = clock;
    }

    /**
     * Says that a thing was made, changed or removed. Call it inside the transaction that does so.
     *
     * @param kind the {@link SearchSource#kind} of its source
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String kind, long id) {
        changed(kind, List.of(id));
    }

    /** The same for many at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String kind, Collection<Long> ids) {
        var at = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                "insert into search.change (kind, subject_id, changed_at) values (?, ?, ?)",
                ids,
                BATCH,
                (statement, id) -> {
                    statement.setString(1, kind);
                    statement.setLong(2, id);
                    statement.setTimestamp(3, at);
                });
        var changed = List.copyOf(ids);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keeper.takeSoon(kind, changed);
            }
        });
    }
}
