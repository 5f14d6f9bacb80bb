package org.infolinia.search.upkeep;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.infolinia.search.index.IndexGround;
import org.infolinia.search.index.IndexStore;
import org.infolinia.search.upkeep.IndexNode.InProgress;
import org.jspecify.annotations.Nullable;

/** An index that is being built, as those see it who wait for it. */
final class Building {

    private static final int FIRST_SHOWN = 2_000;
    private static final int GROWTH_BETWEEN_SHOWINGS = 10;

    private final IndexGround ground;
    private final boolean isAlone;
    private final Instant beganAt;
    private final AtomicLong done = new AtomicLong();
    private volatile long total;
    private volatile @Nullable IndexStore store;
    private volatile boolean isGivenUp;
    private long shownNext = FIRST_SHOWN;

    /** @param isAlone whether no other index serves, so that even a part of this one is better than nothing */
    Building(IndexGround ground, boolean isAlone, Instant beganAt) {
        this.ground = ground;
        this.isAlone = isAlone;
        this.beganAt = beganAt;
    }

    InProgress progress() {
        return new InProgress(ground.generation(), done.get(), Math.max(total, done.get()), beganAt);
    }

    IndexGround ground() {
        return ground;
    }

    /** What is there so far, to be asked when there is nothing better. */
    Optional<IndexStore> store() {
        return Optional.ofNullable(store);
    }

    void begins(IndexStore growing, long things) {
        total = things;
        store = growing;
    }

    void isDone(int things) {
        done.addAndGet(things);
    }

    /** Whether somebody asks it and it has grown so much since it was shown that learning all its words again is worth while. */
    boolean isToBeShown() {
        if (!isAlone || done.get() < shownNext) {
            return false;
        }
        shownNext = done.get() * GROWTH_BETWEEN_SHOWINGS;
        return true;
    }

    void giveUp() {
        isGivenUp = true;
    }

    /** @throws CancellationException when it was given up */
    void insistOnGoingOn() {
        if (isGivenUp) {
            throw new CancellationException("The search index is not built to the end");
        }
    }
}
