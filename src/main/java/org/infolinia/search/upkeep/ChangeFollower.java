package org.infolinia.search.upkeep;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.infolinia.search.upkeep.IndexChangeLog.Change;
import org.infolinia.search.upkeep.WritingThread.Lane;

/**
 * Brings changes into the serving index: single ones at once, many in pieces along the cursor. What fails is not lost,
 * since the cursor stands before it.
 */
final class ChangeFollower {

    /** More than so many changes of one transaction are bulk, and left to the cursor. */
    static final int MOST_URGENT = 50;

    /** So many may wait to be taken at once; what comes beyond is left to the cursor. */
    private static final int MOST_WAITING = 500;

    /**
     * How long after the beginning of a taking the next one begins at the earliest. Showing changes costs nearly the same
     * for one and for many, so those that come one upon another are taken together; one that comes alone is shown at once.
     */
    private static final Duration SHORTEST_ROUND = Duration.ofMillis(25);

    private final WritingThread writing;
    private final Supplier<Optional<ServedIndex>> serving;
    private final Troubles troubles;
    private final List<Change> urgent = new ArrayList<>();
    private final AtomicBoolean isAboutToFollow = new AtomicBoolean();
    private volatile long restsUntil = System.nanoTime();

    ChangeFollower(WritingThread writing, Supplier<Optional<ServedIndex>> serving, Clock clock) {
        this.writing = writing;
        this.serving = serving;
        this.troubles = new Troubles("The search index could not follow the changes", clock);
    }

    /** Takes what was just committed, without keeping the one who committed it waiting. */
    void take(List<Change> committed) {
        if (committed.size() > MOST_URGENT || !isRoomFor(committed)) {
            followSoon();
        }
    }

    private boolean isRoomFor(List<Change> committed) {
        synchronized (urgent) {
            if (urgent.size() + committed.size() > MOST_WAITING) {
                return false;
            }
            if (urgent.isEmpty()) {
                takeAfterRest();
            }
            urgent.addAll(committed);
            return true;
        }
    }

    private void takeAfterRest() {
        long rest = restsUntil - System.nanoTime();
        if (rest <= 0) {
            writing.run(Lane.URGENT, this::takeUrgentOnes);
        } else {
            CompletableFuture.delayedExecutor(rest, TimeUnit.NANOSECONDS)
                    .execute(() -> writing.run(Lane.URGENT, this::takeUrgentOnes));
        }
    }

    private void takeUrgentOnes() {
        restsUntil = System.nanoTime() + SHORTEST_ROUND.toNanos();
        var all = urgentOnes();
        attempt(index -> index.takeAhead(all));
    }

    /** All that came while others were written; they become visible together. */
    private List<Change> urgentOnes() {
        synchronized (urgent) {
            var all = List.copyOf(urgent);
            urgent.clear();
            return all;
        }
    }

    /** Follows the cursor when the writing thread has nothing urgent to do. */
    void followSoon() {
        if (!isAboutToFollow.getAndSet(true)) {
            writing.run(Lane.BULKY, this::followPiece);
        }
    }

    /** Follows with an index that has just begun to serve, whatever befell the one before. */
    void followNewOne() {
        troubles.areOver();
        followSoon();
    }

    /** Has the index say, with its next commit, when it last knew everything. */
    void touch() {
        writing.run(Lane.BULKY, () -> attempt(ServedIndex::touch));
    }

    private void followPiece() {
        isAboutToFollow.set(false);
        if (!troubles.isPausing()) {
            attempt(index -> {
                if (index.follow()) {
                    followSoon();
                }
                troubles.areOver();
            });
        }
    }

    Optional<Troubles.Trouble> trouble() {
        return troubles.present();
    }

    private interface IndexWork {
        void on(ServedIndex index) throws IOException;
    }

    private void attempt(IndexWork work) {
        var index = serving.get();
        try {
            if (index.isPresent()) {
                work.on(index.get());
            }
        } catch (IOException | RuntimeException | Error e) {
            troubles.met(e);
        }
    }
}
