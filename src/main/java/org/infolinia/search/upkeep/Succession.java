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

    /** Lets an index take over, at once or when it knows everything. */
    void add(ServedIndex fresh, boolean isToCatchUp) {
        writing.run(Lane.URGENT, () -> {
                    if (isToCatchUp) {
                        fresh.catchUp();
                    }
                    var old = serving;
                    serving = fresh;
                    if (old != null) {
                        retired.add(old);
                    }
                })
                .join();
        follower.followNewOne();
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
