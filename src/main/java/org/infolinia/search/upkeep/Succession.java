package org.infolinia.search.upkeep;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.infolinia.search.upkeep.WritingThread.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The indexes that serve one after the other, all written by one thread. */
final class Succession {

    private static final Logger LOG = LoggerFactory.getLogger(Succession.class);

    private final WritingThread writing = new WritingThread();
    private final RetiredIndexes retired = new RetiredIndexes();
    private final ChangeFollower follower;
    private volatile @Nullable ServedIndex serving;

    Succession(Clock clock) {
        this.follower = new ChangeFollower(writing, this::serving, clock);
    }

    Optional<ServedIndex> serving() {
        return Optional.ofNullable(serving);
    }

    ChangeFollower follower() {
        return follower;
    }

    /**
     * Lets an index take over, at once or when it knows everything; closes it when it cannot.
     *
     * @return false when no index serves any more
     */
    boolean add(ServedIndex fresh, boolean isToCatchUp) throws IOException {
        try {
            writing.run(Lane.URGENT, () -> takeOver(fresh, isToCatchUp)).join();
        } finally {
            if (serving != fresh) {
                fresh.close();
            }
        }
        follower.followNewOne();
        return serving == fresh;
    }

    private void takeOver(ServedIndex fresh, boolean isToCatchUp) throws IOException {
        if (isToCatchUp) {
            fresh.catchUp();
        }
        var old = serving;
        serving = fresh;
        if (old != null) {
            retired.add(old);
        }
    }

    /** @return when everything committed so far can be found */
    CompletableFuture<Void> catchUp() {
        return writing.run(Lane.BULKY, () -> {
            var index = serving;
            if (index != null) {
                index.catchUp();
            }
        });
    }

    /** Closes those that serve no more and are surely not asked any more. */
    void closeOld() throws IOException {
        retired.closeOld();
    }

    /** Closes all when what waits is written, and writes nothing any more. */
    void end() {
        writing.run(Lane.URGENT, this::closeAll).whenComplete((nothing, fault) -> {
            if (fault != null) {
                LOG.error("The search index could not be closed in order", fault);
            }
        });
        writing.end();
    }

    private void closeAll() throws IOException {
        var last = serving;
        serving = null;
        try {
            retired.closeAll();
        } finally {
            if (last != null) {
                last.finish();
            }
        }
    }
}
