package org.infolinia.tickets.bulk;

import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Bulks that are being worked on by this server, each in the name and with the rights of whoever pressed the button,
 * whether he looks or not. One that a restart broke off waits until he says that it shall go on.
 */
@Component
public class BulkRuns {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRuns.class);
    private static final int BULKS_AT_ONCE = 2;
    private static final int SECONDS_TO_END = 10;

    /** Open screens draw themselves on the thread that tells them, so that telling them of each ticket would hold it up. */
    private static final long TELLING_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final BulkWork work;
    private final Set<BulkId> running = ConcurrentHashMap.newKeySet();
    private final Listeners<BulkId> listeners;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            BULKS_AT_ONCE, Thread.ofPlatform().name("bulk", 0).daemon().factory());
    private volatile boolean isEnding;

    BulkRuns(BulkWork work, Messenger messenger) {
        this.work = work;
        this.listeners = new Listeners<>(messenger);
    }

    public boolean isRunning(BulkId id) {
        return running.contains(id);
    }

    /**
     * @param listener told, on another thread, which bulk has come further
     * @return ends the listening
     */
    public Runnable listen(Consumer<BulkId> listener) {
        return listeners.add(listener);
    }

    /** Works on what the bulk has to be done; nothing happens when this server does so already. */
    void start(BulkId id) {
        if (!isEnding && running.add(id)) {
            var me = SecurityContextHolder.createEmptyContext();
            me.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
            threads.execute(new DelegatingSecurityContextRunnable(() -> run(id), me));
        }
        listeners.tell(id);
    }

    @PreDestroy
    void end() throws InterruptedException {
        isEnding = true;
        threads.shutdown();
        threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    private void run(BulkId id) {
        try {
            long told = System.nanoTime();
            while (!isEnding && work.step(id)) {
                if (System.nanoTime() - told > TELLING_PAUSE_NANOS) {
                    listeners.tell(id);
                    told = System.nanoTime();
                }
            }
        } catch (RuntimeException e) {
            LOG.error("Bulk {} broke off; whoever began it can go on with it", id.value(), e);
        } finally {
            running.remove(id);
            listeners.tell(id);
        }
    }
}
