package org.infolinia.ledger.batch;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.infolinia.security.Gatekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Batches that are being worked on by this server, whether somebody looks or not. */
@Service
public class BatchRuns {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRuns.class);
    private static final int BATCHES_AT_ONCE = 2;
    private static final int SECONDS_TO_END = 10;
    private static final String PART = "batch";

    private final BatchWork work;
    private final BatchRows batches;
    private final Gatekeeper gatekeeper;
    private final Clock clock;
    private final Map<BatchId, Run> runs = new ConcurrentHashMap<>();
    private final Listeners<BatchId> listeners;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            BATCHES_AT_ONCE, Thread.ofPlatform().name(PART, 0).daemon().factory());
    private volatile boolean isEnding;

    BatchRuns(BatchWork work, BatchRows batches, Gatekeeper gatekeeper, Clock clock, Messenger messenger) {
        this.work = work;
        this.batches = batches;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
        this.listeners = new Listeners<>(messenger);
    }

    /** @param left how many wallets were to be worked on when it began here */
    private record Run(Instant begun, long left) {}

    /** Works on what the batch has to be done; nothing happens when this server does so already. */
    void start(BatchId id) {
        long left = batches.find(id).map(Batch::left).orElse(0L);
        if (!isEnding && runs.putIfAbsent(id, new Run(clock.instant(), left)) == null) {
            threads.execute(() -> gatekeeper.asSystem(PART, () -> run(id)));
        }
        tell(id);
    }

    /** Goes on with all that a kill, a fault or another server has left undone. */
    void resume() {
        batches.underWay().forEach(this::start);
    }

    public boolean isRunning(BatchId id) {
        return runs.containsKey(id);
    }

    /** How long it will take at the pace of this run; empty when it does not run here or has just begun. */
    public Optional<Duration> timeLeft(Batch batch) {
        return Optional.ofNullable(runs.get(batch.id()))
                .filter(run -> run.left() > batch.left())
                .map(run -> Duration.between(run.begun(), clock.instant())
                        .multipliedBy(batch.left())
                        .dividedBy(run.left() - batch.left()));
    }

    /**
     * @param listener told, on another thread, which batch has come further
     * @return ends the listening
     */
    public Runnable listen(Consumer<BatchId> listener) {
        return listeners.add(listener);
    }

    void tell(BatchId id) {
        listeners.tell(id);
    }

    @PreDestroy
    void end() throws InterruptedException {
        isEnding = true;
        threads.shutdown();
        threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    private void run(BatchId id) {
        boolean isBroken = false;
        try {
            while (!isEnding && work.step(id)) {
                tell(id);
            }
        } catch (RuntimeException e) {
            isBroken = true;
            LOG.error("Work on batch {} broke off; it goes on by itself", id.value(), e);
        } finally {
            runs.remove(id);
            tell(id);
        }
        if (!isBroken && isUnderWay(id)) {
            start(id);
        }
    }

    /** Something else may have been agreed to between the last piece and the end of the run. */
    private boolean isUnderWay(BatchId id) {
        return !isEnding && batches.underWay().contains(id);
    }
}
