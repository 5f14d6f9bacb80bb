package org.infolinia.calls.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.operation.faults.DatabaseFaults;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps events as they come. Those that come while others are being stored are stored together in the next transaction,
 * so that many at once cost little more than one. One thread stores for all: were each to store for itself, hundreds
 * would wait in line to learn that somebody has stored theirs long ago.
 */
@Component
class LineIntake implements DisposableBean {

    private static final int BATCH = 500;

    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("line-intake").daemon().factory());
    private final AtomicBoolean isWoken = new AtomicBoolean();
    private final LineEvents events;
    private final LineFollower follower;
    private final RetriedTransactions transactions;

    LineIntake(LineEvents events, LineFollower follower, RetriedTransactions transactions) {
        this.events = events;
        this.follower = follower;
        this.transactions = transactions;
    }

    /** Somebody who waits for his event to be stored. */
    private record Waiting(SignedEvent event, CompletableFuture<Intake> verdict) {}

    /** Returns when the event is stored, or known to have been before. */
    Intake take(SignedEvent event) {
        var waiting = new Waiting(event, new CompletableFuture<>());
        queue.add(waiting);
        if (isWoken.compareAndSet(false, true)) {
            thread.execute(this::store);
        }
        try {
            return waiting.verdict().join();
        } catch (CompletionException fault) {
            throw new IllegalStateException("The event could not be stored", fault.getCause());
        }
    }

    @Override
    public void destroy() {
        thread.close();
    }

    private void store() {
        isWoken.set(false);
        var batch = new ArrayList<Waiting>();
        while (queue.drainTo(batch, BATCH) > 0) {
            store(batch);
            batch.clear();
        }
    }

    /** One that cannot be stored takes nobody else's along. */
    private void store(List<Waiting> batch) {
        try {
            var verdicts = transactions.run(
                    () -> events.add(batch.stream().map(Waiting::event).toList()));
            settle(batch, verdicts);
        } catch (RuntimeException fault) {
            if (batch.size() == 1 || DatabaseFaults.isLost(fault)) {
                batch.forEach(one -> one.verdict().completeExceptionally(fault));
            } else {
                batch.forEach(one -> store(List.of(one)));
            }
        }
    }

    private void settle(List<Waiting> batch, List<Intake> verdicts) {
        if (verdicts.contains(Intake.TAKEN)) {
            follower.wake();
        }
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).verdict().complete(verdicts.get(i));
        }
    }
}
