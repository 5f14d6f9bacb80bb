package org.infolinia.operation.faults;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the database take down what has happened outside of it and cannot be undone, however long the database is away. Who
 * insists waits for as long; only the end of the application ends it.
 */
@Component
public class Insistence implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Insistence.class);
    private static final long PAUSE_MILLIS = 500;

    private final TransactionTemplate transaction;
    private final CountDownLatch end = new CountDownLatch(1);

    Insistence(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Runs the work in a transaction, again and again until the database answers. An answer that was lost leaves open
     * whether the work was done, so it must be able to bear being done twice.
     *
     * @throws RuntimeException what the work throws by itself, or the last fault of the database at the application's end
     */
    public <T> T untilTakenDown(Supplier<T> work) {
        while (true) {
            try {
                return transaction.execute(status -> work.get());
            } catch (RuntimeException e) {
                if (!DatabaseFaults.isPassing(e) || isEndWithin(PAUSE_MILLIS)) {
                    throw e;
                }
                LOG.info("The database did not take something down; it is told again", e);
            }
        }
    }

    private boolean isEndWithin(long millis) {
        try {
            return end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void destroy() {
        end.countDown();
    }
}
