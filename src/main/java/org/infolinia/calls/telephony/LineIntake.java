package org.infolinia.calls.telephony;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.infolinia.operation.RetriedTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps events as they come. Those that come while others are being stored are stored together in the next transaction,
 * so that many at once cost little more than one.
 */
@Component
class LineIntake {

    private static final int BATCH = 500;

    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock storing = new ReentrantLock(true);
    private final LineEvents events;
    private final LineFollower follower;
    private final RetriedTransactions transactions;

    LineIntake(LineEvents events, LineFollower follower, RetriedTransactions transactions) {
        this.events = events;
        this.follower = follower;
        this.transactions = transactions;
    }

    /** Somebody who waits for his event to be stored; guarded by the lock. */
    private static final class Waiting {

        private final SignedEvent event;
        private @Nullable Intake verdict;
        private @Nullable RuntimeException fault;

        Waiting(SignedEvent event) {
            this.event = event;
        }

        boolean isSettled() {
            return verdict != null || fault != null;
        }

        Intake verdict() {
            if (fault != null) {
                throw new IllegalStateException("The event could not be stored", fault);
            }
            return requireNonNull(verdict);
        }
    }

    /** Returns when the event is stored, or known to have been before. */
    Intake take(SignedEvent event) {
        var waiting = new Waiting(event);
        queue.add(waiting);
        storing.lock();
        try {
            while (!waiting.isSettled()) {
                storeNext();
            }
        } finally {
            storing.unlock();
        }
        return waiting.verdict();
    }

    private void storeNext() {
        var batch = new ArrayList<Waiting>();
        while (batch.size() < BATCH && !queue.isEmpty()) {
            batch.add(requireNonNull(queue.poll()));
        }
        try {
            settle(
                    batch,
                    transactions.run(() ->
                            events.add(batch.stream().map(one -> one.event).toList())));
        } catch (RuntimeException fault) {
            batch.forEach(one -> one.fault = fault);
        }
    }

    private void settle(List<Waiting> batch, List<Intake> verdicts) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).verdict = verdicts.get(i);
        }
        if (verdicts.contains(Intake.TAKEN)) {
            follower.wake();
        }
    }
}
