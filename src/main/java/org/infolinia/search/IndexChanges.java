package org.infolinia.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.infolinia.search.source.SearchSource;
import org.infolinia.search.upkeep.IndexChangeLog;
import org.infolinia.search.upkeep.IndexChangeLog.Change;
import org.infolinia.search.upkeep.IndexKeeper;
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

    private final IndexChangeLog log;
    private final IndexKeeper keeper;

    IndexChanges(IndexChangeLog log, IndexKeeper keeper) {
        this.log = log;
        this.keeper = keeper;
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
        ofThisTransaction().noted.addAll(log.note(kind, ids));
    }

    private ChangesOfTransaction ofThisTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(ChangesOfTransaction.class::isInstance)
                .map(ChangesOfTransaction.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var fresh = new ChangesOfTransaction();
                    TransactionSynchronizationManager.registerSynchronization(fresh);
                    return fresh;
                });
    }

    /** Told to the keeper together, so that he sees whether one thing changed or many. */
    private final class ChangesOfTransaction implements TransactionSynchronization {

        private final List<Change> noted = new ArrayList<>();

        @Override
        public void afterCommit() {
            keeper.takeSoon(List.copyOf(noted));
        }
    }
}
