package org.infolinia.search.upkeep;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.infolinia.operation.RunningMode;
import org.infolinia.search.index.IndexGround;
import org.infolinia.search.index.IndexStore;
import org.infolinia.search.upkeep.IndexChangeLog.Change;
import org.infolinia.search.upkeep.WritingThread.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it that an index serves: opens it, has a missing, broken or outdated one built anew, and lets the new one take
 * the place of the old. What fails is tried again; nothing of it keeps the application from starting.
 */
@Component
public class IndexKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private final IndexPlaces places;
    private final IndexBuilder builder;
    private final IndexChangeLog changes;
    private final IndexOpening opening;
    private final RunningMode mode;
    private final Clock clock;
    private final Troubles troubles;

    private volatile @Nullable WritingThread writing;
    private volatile @Nullable ChangeFollower follower;
    private volatile @Nullable ServedIndex serving;
    private volatile @Nullable Building building;
    private volatile CompletableFuture<Void> built = CompletableFuture.completedFuture(null);
    private final RetiredIndexes retired = new RetiredIndexes();
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
    public void start() {
        running = true;
        if (mode.isServer()) {
            var thread = new WritingThread();
            writing = thread;
            follower = new ChangeFollower(thread, () -> Optional.ofNullable(serving), clock);
            attend();
        }
    }

    @Override
    public void stop() {
        running = false;
        building().ifPresent(Building::giveUp);
        built.join();
        var thread = writing;
        if (thread != null) {
            thread.run(Lane.URGENT, this::closeAll);
            thread.end();
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

    /** Returns when everything committed so far can be found. */
    public void settle() {
        built.join();
        var thread = writing;
        if (thread != null) {
            thread.run(Lane.BULKY, () -> {
                        var index = serving;
                        if (index != null) {
                            index.catchUp();
                        }
                    })
                    .join();
        }
    }

    Optional<ServedIndex> serving() {
        return Optional.ofNullable(serving);
    }

    Optional<Building> building() {
        return Optional.ofNullable(building);
    }

    Optional<ChangeFollower> follower() {
        return Optional.ofNullable(follower);
    }

    /** What keeps an index from being opened or built, or the serving one from following. */
    Optional<Troubles.Trouble> trouble() {
        return troubles.present().or(() -> follower().flatMap(ChangeFollower::trouble));
    }

    /** Opens or builds what is wanting, unless that failed a moment ago. */
    synchronized void attend() {
        if (!running || !mode.isServer()) {
            return;
        }
        try {
            retired.closeOld();
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
        var present = serving;
        if (present == null || !present.store().isWritable()) {
            openOrBuild(ground);
        } else if (!present.store().state().ground().equals(ground)) {
            build(ground);
        } else {
            troubles.areOver();
        }
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
            serve(usable.get());
            troubles.areOver();
        } else {
            build(ground);
        }
    }

    private void build(IndexGround ground) {
        var fresh = new Building(ground, serving == null, clock.instant());
        var done = new CompletableFuture<Void>();
        building = fresh;
        built = done;
        Thread.ofPlatform().name("search-index-builder").daemon().start(() -> {
            try {
                build(fresh);
            } catch (CancellationException stopped) {
                LOG.info("The search index is built when the application runs again");
            } catch (IOException | RuntimeException | Error e) {
                troubles.met(e);
            } finally {
                building = null;
                done.complete(null);
            }
        });
    }

    private void build(Building fresh) throws IOException {
        LOG.info("The search index is being built");
        serve(builder.build(fresh));
        troubles.areOver();
        var things = fresh.progress().done();
        LOG.info("The search index was built: {} things", things);
    }

    /** Lets an index take over once it knows everything. */
    private void serve(ServedIndex fresh) throws IOException {
        var thread = writing;
        if (thread == null) {
            return;
        }
        thread.run(Lane.URGENT, () -> {
                    if (building != null) {
                        fresh.catchUp();
                    }
                    var old = serving;
                    serving = fresh;
                    if (old != null) {
                        retired.add(old);
                    }
                })
                .join();
        follower().ifPresent(ChangeFollower::followNewOne);
        places.keepOnly(fresh.place());
    }

    private void closeAll() throws IOException {
        retired.closeAll();
        var present = serving;
        serving = null;
        if (present != null) {
            if (present.store().isWritable()) {
                present.touch();
            }
            present.close();
        }
        places.release();
        isReserved = false;
    }
}
