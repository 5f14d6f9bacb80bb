package org.infolinia.search.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The one thread that writes the serving index. Whatever it writes it has read from the database just before, so a newer
 * state of a thing is never overwritten by an older one, in whatever order it is asked.
 */
final class WritingThread {

    private static final long STOP_SECONDS = 20;

    private final AtomicLong asked = new AtomicLong();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            Thread.ofPlatform().name("search-index").daemon().factory());

    /** What is urgent goes first. Bulky work comes in pieces of milliseconds, so that nothing urgent waits long for it. */
    enum Lane {
        URGENT,
        BULKY
    }

    private record Job(Lane lane, long number, DiskWork work, CompletableFuture<Void> done)
            implements Runnable, Comparable<Job> {

        private static final Comparator<Job> ORDER =
                Comparator.comparing(Job::lane).thenComparing(Job::number);

        @Override
        public int compareTo(Job other) {
            return ORDER.compare(this, other);
        }

        @Override
        public void run() {
            try {
                work.run();
                done.complete(null);
            } catch (IOException e) {
                done.completeExceptionally(new UncheckedIOException(e));
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        }
    }

    /** @return when it is done; at once when the thread has ended, since then nothing is written any more */
    CompletableFuture<Void> run(Lane lane, DiskWork work) {
        var job = new Job(lane, asked.incrementAndGet(), work, new CompletableFuture<>());
        try {
            thread.execute(job);
        } catch (RejectedExecutionException ended) {
            job.done.complete(null);
        }
        return job.done;
    }

    /** Does what is still waiting, then ends. What takes too long is given up. */
    void end() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow().forEach(WritingThread::giveUp);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void giveUp(Runnable waiting) {
        if (waiting instanceof Job job) {
            job.done.complete(null);
        }
    }
}
