package org.infolinia.search.upkeep;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.infolinia.search.index.IndexCursor;
import org.infolinia.search.index.IndexGround;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The changes of the real database, which is away, or slow, whenever a test says so. */
final class PatchyChangeLog extends IndexChangeLog {

    private static final CountDownLatch OPEN = new CountDownLatch(0);

    private volatile boolean isAway;
    private volatile boolean isAwayForCatchingUp;
    private volatile CountDownLatch ground = OPEN;

    PatchyChangeLog(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock);
    }

    void isAway(boolean away) {
        isAway = away;
    }

    void isAwayForCatchingUp(boolean away) {
        isAwayForCatchingUp = away;
    }

    /** Whoever asks for the ground waits until this is open. */
    void holdGroundBackUntil(CountDownLatch open) {
        ground = open;
    }

    @Override
    IndexGround ground() {
        insistOn(!isAway);
        try {
            ground.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return super.ground();
    }

    @Override
    List<Change> settledAfter(IndexCursor cursor, int limit) {
        insistOn(!isAway);
        return super.settledAfter(cursor, limit);
    }

    @Override
    List<Change> committedAfter(IndexCursor cursor, int limit) {
        insistOn(!isAway && !isAwayForCatchingUp);
        return super.committedAfter(cursor, limit);
    }

    private static void insistOn(boolean isThere) {
        if (!isThere) {
            throw new IllegalStateException("The database is away");
        }
    }
}
