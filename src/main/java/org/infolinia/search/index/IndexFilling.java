package org.infolinia.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fills an index that holds nothing yet, with all processors. Only a few pieces wait at a time; who brings more than
 * that takes one in hand himself.
 */
public final class IndexFilling implements Closeable {

    private static final int MOST_WAITING = 4;

    /** Besides the workers, who brings the pieces writes some of them himself. */
    private static final int CALLERS = 1;

    private static final ThreadFactory NAMED =
            Thread.ofPlatform().name("search-index-filling-", 1).daemon().factory();

    private final IndexStore store;
    private final ThreadPoolExecutor workers;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    public IndexFilling(IndexStore store) {
        this.store = store;
        store.expectMany();
        int processors = Runtime.getRuntime().availableProcessors();
        this.workers = new ThreadPoolExecutor(
                processors,
                processors,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                NAMED,
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** Some things; asked for on the thread that writes them. */
    public interface Piece {
        List<IndexedThing> things() throws IOException;
    }

    /** @throws IOException when a piece before this one could not be written */
    public void add(Piece piece) throws IOException {
        insistOnSuccess();
        workers.execute(() -> write(piece));
    }

    /** Returns when all pieces are written; {@link IndexStore#compact} is best called afterwards. */
    public void finish() throws IOException {
        workers.shutdown();
        try {
            workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an index was filled", e);
        }
        insistOnSuccess();
        writeOut();
    }

    /** A refresh would write out one after another what each processor has still in memory. */
    private void writeOut() throws IOException {
        int pieces = workers.getMaximumPoolSize() + CALLERS;
        try (var writing = Executors.newFixedThreadPool(workers.getMaximumPoolSize(), NAMED)) {
            IntStream.range(0, pieces).forEach(piece -> writing.execute(() -> attempt(store::writeOut)));
        }
        insistOnSuccess();
    }

    /** Gives up what is not written yet. */
    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }

    private void write(Piece piece) {
        if (failure.get() == null) {
            attempt(() -> {
                for (var thing : piece.things()) {
                    store.add(thing);
                }
            });
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private void attempt(Step step) {
        try {
            step.take();
        } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void insistOnSuccess() throws IOException {
        switch (failure.get()) {
            case null -> {}
            case IOException disk -> throw new IOException(disk.getMessage(), disk);
            case UncheckedIOException disk -> throw new IOException(disk.getMessage(), disk);
            case RuntimeException fault -> throw fault;
            case Error grave -> throw grave;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }
}
