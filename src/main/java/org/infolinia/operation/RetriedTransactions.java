package org.infolinia.operation;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.infolinia.operation.faults.DatabaseFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction, and again when the database says that somebody else was in the way. Work that may be
 * repeated does nothing twice: what it did before was undone with its transaction.
 */
@Component
public class RetriedTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(RetriedTransactions.class);
    private static final int MAXIMUM_ATTEMPTS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 40;

    private final TransactionTemplate transaction;

    RetriedTransactions(PlatformTransactionManager manager) {
        this.transaction = new TransactionTemplate(manager);
    }

    /** Inside a caller's transaction the work runs once, for only the caller can begin that anew. */
    public <T> T run(Supplier<T> work) {
        boolean isCallers = TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (ConcurrencyFailureException | DuplicateKeyException somebodyElse) {
                giveUpAfter(isCallers ? 1 : MAXIMUM_ATTEMPTS, attempt, somebodyElse);
            }
        }
    }

    /**
     * Runs work on one of many that have nothing to do with each other: what breaks on it is logged and keeps none of the
     * others waiting. A lost database is nobody's own trouble and is thrown.
     *
     * @param one what log lines call it
     * @return what the work gave, or empty when it broke
     */
    public <T> Optional<T> runOneOfMany(Object one, Supplier<T> work) {
        try {
            return Optional.of(run(work));
        } catch (RuntimeException fault) {
            if (DatabaseFaults.isLost(fault)) {
                throw fault;
            }
            LOG.error("Work on {} broke and is left", one, fault);
            return Optional.empty();
        }
    }

    private static void giveUpAfter(int maximum, int attempt, DataAccessException cause) {
        if (attempt >= maximum) {
            throw cause;
        }
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS)));
    }
}
