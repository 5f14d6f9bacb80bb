package org.infolinia.operation;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is done in this process when the present transaction is stored, and never before. Unlike what a transactional event
 * listener does it is not written down and not made up for after a fall, which screens and caches have no use for.
 */
public final class AfterCommit {

    private AfterCommit() {}

    /** At once where no transaction is open. What fails here fails for whoever committed, though it is committed. */
    public static void run(Runnable deed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            deed.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deed.run();
            }
        });
    }
}
