package org.infolinia.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.operation.RunningMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the index equal to the database. One thread does all the writing, in the order in which it was asked for, so a
 * newer state of a thing is never overwritten by an older one. A missing or outdated index is built beside that work,
 * page by page.
 */
@Component
class IndexKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int PAGE = 500;
    private static final int COMMIT_EVERY_TURNS = 10;
    private static final long TURN_MILLISECONDS = 500;
    private static final long STOP_SECONDS = 20;

    private final IndexPlaces places;
    private final IndexChangeLog changes;
    private final SearchSources sources;
    private final RunningMode mode;
    private final Clock clock;

    private @Nullable ExecutorService worker;
    private volatile @Nullable OpenIndex serving;
    private volatile @Nullable OpenIndex growing;
    private volatile CompletableFuture<Void> building = CompletableFuture.completedFuture(null);
    private volatile boolean running;
    private int turns;

    IndexKeeper(IndexPlaces places, IndexChangeLog changes, SearchSources sources, RunningMode mode, Clock clock) {
        this.places = places;
        this.changes = changes;
        this.sources = sources;
        this.mode = mode;
        this.clock = clock;
    }

    private record OpenIndex(Path place, IndexStore store) {}

    /** Work that may meet a broken disk. */
    private interface DiskWork {
        void run() throws IOException;
    }

    @Override
    public void start() {
        running = true;
        if (mode.isServer()) {
            worker = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("search-index").daemon().factory());
            onWorker(this::open).join();
        }
    }

    @Override
    public void stop() {
        running = false;
        var leaving = worker;
        if (leaving == null) {
            return;
        }
        onWorker(this::closeAll);
        leaving.shutdown();
        try {
            if (!leaving.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                leaving.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The index to ask: the old one while a new one grows, the growing one when there is no other. */
    Optional<IndexStore> store() {
        return Stream.of(Optional.ofNullable(serving), Optional.ofNullable(growing))
                .flatMap(Optional::stream)
                .map(OpenIndex::store)
                .findFirst();
    }

    /** Whether everything can be found. */
    boolean isComplete() {
        return serving != null;
    }

    /** Takes over what was just committed, without keeping the one who committed it waiting. */
    void takeSoon(String kind, List<Long> ids) {
        onWorker(() -> {
            for (var open : openIndexes()) {
                take(open.store(), kind, ids);
                open.store().refresh();
            }
        });
    }

    /** Follows what other processes changed, and begins a new index when one is asked for. */
    @Scheduled(fixedDelay = TURN_MILLISECONDS)
    void followChanges() {
        onWorker(this::turn).join();
    }

    @Scheduled(cron = "0 30 3 * * *")
    void forgetOldChanges() {
        changes.forgetOld();
    }

    /** Returns when everything committed so far can be found. */
    void settle() {
        building.join();
        onWorker(() -> {}).join();
    }

    private void open() throws IOException {
        var ground = changes.ground();
        var usable = places.newestUsable(ground).filter(place -> !isTooOld(place));
        if (usable.isPresent()) {
            var place = usable.get();
            var state = IndexStore.look(place).orElseThrow();
            serving = new OpenIndex(place, IndexStore.open(place, state));
            places.keepOnly(List.of(place));
            turn();
        } else {
            places.keepOnly(List.of());
            build(ground);
        }
    }

    /** An index that has missed forgotten changes cannot catch up any more. */
    private boolean isTooOld(Path place) {
        return IndexStore.look(place)
                .filter(state -> state.at().isAfter(clock.instant().minus(IndexChangeLog.KEPT)))
                .isEmpty();
    }

    private void turn() throws IOException {
        var present = serving;
        if (present == null) {
            return;
        }
        follow(present.store());
        turns = (turns + 1) % COMMIT_EVERY_TURNS;
        if (turns == 0) {
            present.store().commit();
        }
        var ground = changes.ground();
        if (building.isDone() && !ground.equals(present.store().state().ground())) {
            build(ground);
        }
    }

    private void follow(IndexStore store) throws IOException {
        while (running) {
            var page = changes.after(store.state().cursor());
            if (page.isEmpty()) {
                return;
            }
            var byKind = page.stream()
                    .collect(Collectors.groupingBy(
                            IndexChangeLog.Change::kind,
                            Collectors.mapping(
                                    IndexChangeLog.Change::id, Collectors.toCollection(LinkedHashSet::new))));
            for (Map.Entry<String, LinkedHashSet<Long>> changed : byKind.entrySet()) {
                take(store, changed.getKey(), List.copyOf(changed.getValue()));
            }
            store.state(at(store.state(), page.getLast().cursor()));
            store.refresh();
        }
    }

    private IndexState at(IndexState state, IndexCursor cursor) {
        return new IndexState(state.schema(), state.ground(), state.complete(), cursor, clock.instant());
    }

    private void take(IndexStore store, String kind, List<Long> ids) throws IOException {
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
    }

    private void build(IndexGround ground) throws IOException {
        var place = places.next();
        var state = new IndexState(IndexState.SCHEMA, ground, false, changes.now(), clock.instant());
        var fresh = new OpenIndex(place, IndexStore.open(place, state));
        growing = fresh;
        var builder = new CompletableFuture<Void>();
        building = builder;
        Thread.ofVirtual().name("search-index-builder").start(() -> {
            try {
                fill(fresh.store());
                onWorker(() -> replaceBy(fresh)).join();
            } catch (RuntimeException e) {
                LOG.error("The search index could not be built", e);
            } finally {
                builder.complete(null);
            }
        });
    }

    private void fill(IndexStore fresh) {
        for (var source : sources.all()) {
            long last = 0;
            List<Long> ids;
            while (running && !(ids = sources.idsAfter(source, last, PAGE)).isEmpty()) {
                var page = ids;
                onWorker(() -> {
                            take(fresh, source.kind(), page);
                            fresh.refresh();
                        })
                        .join();
                last = page.getLast();
            }
        }
    }

    private void replaceBy(OpenIndex fresh) throws IOException {
        if (!running) {
            return;
        }
        var store = fresh.store();
        follow(store);
        var state = store.state();
        store.state(new IndexState(state.schema(), state.ground(), true, state.cursor(), clock.instant()));
        store.commit();
        store.refresh();
        var old = serving;
        serving = fresh;
        growing = null;
        if (old != null) {
            old.store().close();
        }
        places.keepOnly(List.of(fresh.place()));
        LOG.info("The search index was built");
    }

    private List<OpenIndex> openIndexes() {
        return Stream.of(Optional.ofNullable(serving), Optional.ofNullable(growing))
                .flatMap(Optional::stream)
                .toList();
    }

    private void closeAll() throws IOException {
        var present = serving;
        if (present != null) {
            present.store()
                    .state(at(present.store().state(), present.store().state().cursor()));
            present.store().commit();
        }
        for (var open : openIndexes()) {
            open.store().close();
        }
        serving = null;
        growing = null;
    }

    private CompletableFuture<Void> onWorker(DiskWork work) {
        var thread = worker;
        if (thread == null || thread.isShutdown()) {
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        LOG.error("The search index could not be written", e);
                        throw new UncheckedIOException(e);
                    }
                },
                thread);
    }
}
