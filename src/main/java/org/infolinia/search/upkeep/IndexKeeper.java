package org.infolinia.search.upkeep;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.infolinia.operation.RunningMode;
import org.infolinia.search.index.IndexGround;
import org.infolinia.search.index.IndexStore;
import org.infolinia.search.upkeep.IndexChangeLog.Change;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it that an index serves: opens it, has a missing, broken or outdated one built anew, and lets the new one take
 * the place of the old. What fails is tried again; nothing of it keeps the application from starting.
 */
@Component
public class IndexKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final long STOP_SECONDS = 20;
    private static final long MOST_MINUTES_TO_SETTLE = 60;

    private final IndexPlaces places;
    private final IndexBuilder builder;
    private final IndexChangeLog changes;
    private final IndexOpening opening;
    private final RunningMode mode;
    private final Clock clock;
    private final Troubles troubles;

    private volatile @Nullable Succession indexes;
    private volatile @Nullable Building building;
    private volatile CompletableFuture<Void> built = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<Void> ordered = CompletableFuture.completedFuture(null);
    private boolean isReserved;
    private volatile boolean running;

    IndexKeeper(
            IndexPlaces places,
            IndexBuilder builder,
            IndexChangeLog changes,
            IndexOpening opening,
            RunningMode mode,
            Clock clock) {
        this.places = places;
        this.builder = builder;
        this.changes = changes;
        this.opening = opening;
        this.mode = mode;
        this.clock = clock;
        this.troubles = new Troubles("The search index could not be opened or built", clock);
    }

    @Override
    public synchronized void start() {
        running = true;
        if (mode.isServer()) {
            indexes = new Succession(clock);
            attend();
        }
    }

    /** Starts before the web server and stops after it, since requests still answered then may search and change. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void stop() {
        running = false;
        endInOrder();
    }

    /** Nothing is opened meanwhile. A builder that cannot break off soon is left behind. */
    private synchronized void endInOrder() {
        building().ifPresent(Building::giveUp);
        built.copy().completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS).join();
        indexes().ifPresent(Succession::end);
        release();
    }

    private void release() {
        try {
            if (isReserved) {
                isReserved = false;
                places.release();
            }
        } catch (IOException e) {
            LOG.error("The search index is still reserved", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The index to ask: the old one while a new one grows, the growing one when there is no other. */
    public Optional<IndexStore> store() {
        return serving().map(ServedIndex::store).or(() -> building().flatMap(Building::store));
    }

    /** Whether everything can be found. */
    public boolean isComplete() {
        return serving().map(ServedIndex::hasCaughtUp).orElse(false);
    }

    /** Takes over what was just committed, without keeping the one who committed it waiting. */
    public void takeSoon(List<Change> committed) {
        follower().ifPresent(each -> each.take(committed));
    }

    /**
     * Returns when everything committed so far can be found and a new index is in order, or at once when no index serves.
     *
     * @throws CompletionException when that takes more than an hour, or fails
     */
    void settle() {
        built.copy().orTimeout(MOST_MINUTES_TO_SETTLE, TimeUnit.MINUTES).join();
        ordered.copy().orTimeout(MOST_MINUTES_TO_SETTLE, TimeUnit.MINUTES).join();
        indexes()
                .ifPresent(each -> each.catchUp()
                        .orTimeout(MOST_MINUTES_TO_SETTLE, TimeUnit.MINUTES)
                        .join());
    }

    Optional<ServedIndex> serving() {
        return indexes().flatMap(Succession::serving);
    }

    private Optional<Succession> indexes() {
        return Optional.ofNullable(indexes);
    }

    Optional<Building> building() {
        return Optional.ofNullable(building);
    }

    Optional<ChangeFollower> follower() {
        return indexes().map(Succession::follower);
    }

    /** What keeps an index from being opened or built, or the serving one from following. */
    Optional<Troubles.Trouble> trouble() {
        return troubles.present().or(() -> follower().flatMap(ChangeFollower::trouble));
    }

    /** Opens or builds what is wanting, unless that failed a moment ago. */
    synchronized void attend() {
        var present = indexes;
        if (!running || present == null) {
            return;
        }
        try {
            present.closeOld();
            if (building == null && !troubles.isPausing()) {
                openWhatIsWanting();
            }
        } catch (IOException | RuntimeException | Error e) {
            troubles.met(e);
        }
    }

    private void openWhatIsWanting() throws IOException {
        reserve();
        var ground = changes.ground();
        var present = serving().filter(index -> index.store().isWritable());
        if (present.isEmpty()) {
            openOrBuild(ground);
        } else if (isOutdated(present.get(), ground)) {
            build(ground);
        } else {
            troubles.areOver();
        }
    }

    /** One that could not follow for too long has missed changes that are forgotten. */
    private boolean isOutdated(ServedIndex index, IndexGround ground) {
        return !index.store().state().ground().equals(ground) || !changes.isRememberedSince(index.knewAllAt());
    }

    private void reserve() throws IOException {
        isReserved = isReserved || places.reserve();
        if (!isReserved) {
            throw new IOException("another process keeps the index in " + places.node());
        }
    }

    private void openOrBuild(IndexGround ground) throws IOException {
        var usable = opening.newest(ground);
        if (usable.isPresent()) {
            serve(usable.get(), false);
            troubles.areOver();
        } else {
            build(ground);
        }
    }

    private void build(IndexGround ground) {
        var fresh = new Building(ground, serving().isEmpty(), clock.instant());
        var done = new CompletableFuture<Void>();
        var inOrder = new CompletableFuture<Void>();
        building = fresh;
        built = done;
        ordered = inOrder;
        Thread.ofPlatform().name("search-index-builder").daemon().start(() -> {
            boolean isBuilt = triedToBuild(fresh);
            building = null;
            done.complete(null);
            if (isBuilt) {
                serving().ifPresent(IndexKeeper::putInOrder);
            }
            inOrder.complete(null);
        });
    }

    /** @return whether it serves now */
    private boolean triedToBuild(Building fresh) {
        try {
            build(fresh);
            return true;
        } catch (CancellationException stopped) {
            LOG.info("The search index is built when the application runs again");
        } catch (IOException | RuntimeException | Error e) {
            troubles.met(e);
        }
        return false;
    }

    /** It serves already; afterwards it answers in half the time. */
    private static void putInOrder(ServedIndex index) {
        try {
            index.store().compact();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index stays in many pieces for now", e);
        }
    }

    private void build(Building fresh) throws IOException {
        LOG.info("The search index is being built");
        serve(builder.build(fresh), true);
        troubles.areOver();
        var things = fresh.progress().done();
        LOG.info("The search index was built: {} things", things);
    }

    private void serve(ServedIndex fresh, boolean isToCatchUp) throws IOException {
        var present = indexes;
        if (present != null && present.add(fresh, isToCatchUp)) {
            places.keepOnly(fresh.place());
        }
    }
}
