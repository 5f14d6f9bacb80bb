package org.infolinia.search.upkeep;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.search.index.IndexStore;
import org.infolinia.search.upkeep.IndexChangeLog.Change;

/**
 * One index that follows the changes of the database with a cursor. What is urgent is taken ahead of the cursor, which
 * then passes it by. Written by one thread at a time.
 */
final class ServedIndex implements Closeable {

    /** Bounds of how many changes are followed at once; in between, what takes {@link #QUICK} to {@link #SLOW}. */
    private static final int SMALLEST_PIECE = 10;

    private static final int LARGEST_PIECE = 400;
    private static final Duration QUICK = Duration.ofMillis(5);
    private static final Duration SLOW = Duration.ofMillis(15);

    /** Beyond it the cursor takes again what was taken ahead, which costs time and nothing else. */
    private static final int MOST_REMEMBERED = 50_000;

    private static final Duration REFRESH_AFTER = Duration.ofMillis(200);

    /** Bulky changes are shown no more often than leaves this many times as long for following them. */
    private static final int LONGER_THAN_REFRESHING = 5;

    private final Path place;
    private final IndexStore store;
    private final SearchSources sources;
    private final IndexChangeLog changes;
    private final Clock clock;
    private final Set<Long> takenAhead = new HashSet<>();
    private int pieceSize = SMALLEST_PIECE;
    private long refreshedAt = System.nanoTime();
    private Duration refreshing = Duration.ZERO;
    private boolean isFresh = true;
    private volatile boolean hasCaughtUp;
    private volatile Instant knewAllAt;

    ServedIndex(Path place, IndexStore store, SearchSources sources, IndexChangeLog changes, Clock clock) {
        this.place = place;
        this.store = store;
        this.sources = sources;
        this.changes = changes;
        this.clock = clock;
        this.knewAllAt = store.state().at();
    }

    Path place() {
        return place;
    }

    IndexStore store() {
        return store;
    }

    /** Whether it has once known everything since it was opened. */
    boolean hasCaughtUp() {
        return hasCaughtUp;
    }

    /** When it last knew every change there was; far in the past when it cannot follow. */
    Instant knewAllAt() {
        return knewAllAt;
    }

    /** Takes committed changes before the cursor comes to them, and shows them at once. */
    void takeAhead(Collection<Change> committed) throws IOException {
        take(committed);
        if (takenAhead.size() > MOST_REMEMBERED) {
            takenAhead.clear();
        }
        committed.forEach(change -> takenAhead.add(change.cursor().position()));
        refresh();
    }

    /**
     * Follows the next few changes. Bulky ones are shown now and then, the last of them at once.
     *
     * @return whether more are waiting
     */
    boolean follow() throws IOException {
        long began = System.nanoTime();
        var piece = changes.settledAfter(store.state().cursor(), pieceSize);
        boolean isMoreWaiting = piece.size() == pieceSize;
        take(notTakenAhead(piece));
        if (isMoreWaiting) {
            chooseNextSize(since(began));
        } else {
            knewAllAt = clock.instant();
            hasCaughtUp = true;
        }
        if (!piece.isEmpty()) {
            store.state(store.state().followed(piece.getLast().cursor(), knewAllAt));
        }
        if (!isFresh && (!isMoreWaiting || isTimeToRefresh())) {
            refresh();
        }
        return isMoreWaiting;
    }

    private boolean isTimeToRefresh() {
        var waited = since(refreshedAt);
        return waited.compareTo(REFRESH_AFTER) > 0
                && waited.compareTo(refreshing.multipliedBy(LONGER_THAN_REFRESHING)) > 0;
    }

    private List<Change> notTakenAhead(List<Change> piece) {
        return piece.stream()
                .filter(change -> !takenAhead.remove(change.cursor().position()))
                .toList();
    }

    /** Who waits with something urgent waits for one piece, however slow the machine is at the moment. */
    private void chooseNextSize(Duration taken) {
        if (taken.compareTo(SLOW) > 0) {
            pieceSize = Math.max(SMALLEST_PIECE, pieceSize / 2);
        } else if (taken.compareTo(QUICK) < 0) {
            pieceSize = Math.min(LARGEST_PIECE, pieceSize * 2);
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    /** Takes everything that is committed, even what the cursor cannot pass while an older transaction is running. */
    void catchUp() throws IOException {
        while (follow()) {}
        var at = store.state().cursor();
        List<Change> ahead;
        while (!(ahead = changes.committedAfter(at, LARGEST_PIECE)).isEmpty()) {
            takeAhead(ahead.stream()
                    .filter(change -> !takenAhead.contains(change.cursor().position()))
                    .toList());
            at = ahead.getLast().cursor();
        }
    }

    /** Says that it is complete, so that it can be used from now on, even after a power cut. */
    void complete() throws IOException {
        store.state(store.state().completed(clock.instant()));
        store.commit();
    }

    /** Has the next commit say when it last knew everything, though nothing may have changed for long. */
    void touch() {
        var state = store.state();
        store.state(state.followed(state.cursor(), knewAllAt));
    }

    private void take(Collection<Change> some) throws IOException {
        var byKind = some.stream()
                .collect(Collectors.groupingBy(
                        Change::kind, Collectors.mapping(Change::id, Collectors.toCollection(LinkedHashSet::new))));
        for (var changed : byKind.entrySet()) {
            take(changed.getKey(), changed.getValue());
        }
    }

    private void take(String kind, Set<Long> ids) throws IOException {
        var source = sources.of(kind);
        if (source.isEmpty()) {
            return;
        }
        var things = sources.things(source.get(), ids);
        for (var thing : things) {
            store.put(thing);
        }
        for (var id : SearchSources.missing(ids, things)) {
            store.remove(kind, id);
        }
        isFresh = false;
    }

    private void refresh() throws IOException {
        long began = System.nanoTime();
        store.refresh();
        refreshedAt = System.nanoTime();
        refreshing = Duration.ofNanos(refreshedAt - began);
        isFresh = true;
    }

    /** Writes down how far it has come, if the disk lets it, and closes. */
    void finish() throws IOException {
        try (store) {
            if (store.isWritable()) {
                touch();
                store.commit();
            }
        }
    }

    /** From now on it is asked only. */
    void stopWriting() throws IOException {
        store.stopWriting();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
