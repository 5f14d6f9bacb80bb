package org.infolinia.demo.searchbench;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.infolinia.demo.measure.Rounded;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.search.upkeep.IndexNode;
import org.infolinia.search.upkeep.IndexNode.Serving;
import org.infolinia.search.upkeep.IndexUpkeep;
import org.springframework.stereotype.Component;

/** The search index of this installation. */
@Component
class BuiltIndex {

    private static final long NANOS_BETWEEN_LOOKS = Duration.ofMillis(100).toNanos();
    private static final int LOOKS_BETWEEN_PROGRESS = 50;

    private final IndexUpkeep upkeep;
    private final Clock clock;

    BuiltIndex(IndexUpkeep upkeep, Clock clock) {
        this.upkeep = upkeep;
        this.clock = clock;
    }

    /** Has it built anew from the database while the old one serves. */
    void rebuild(BenchmarkReport report) {
        int generation = upkeep.buildAnew();
        var node = look();
        for (long looks = 1; !hasAnswered(node, generation); looks++) {
            if (looks % LOOKS_BETWEEN_PROGRESS == 0) {
                node.building()
                        .ifPresent(building -> report.progress("The index is built to %d %%", building.percent()));
            }
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
            node = look();
        }
    }

    /** Returns when it holds everything. */
    void catchUp() {
        upkeep.settle();
    }

    double megabytes() {
        long bytes = look().serving().map(Serving::bytes).orElse(0L);
        return Rounded.megabytes(bytes);
    }

    private IndexNode look() {
        upkeep.lookAgain();
        return upkeep.nodes().stream()
                .filter(node -> !node.isSilent(clock.instant()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody keeps an index"));
    }

    private static boolean hasAnswered(IndexNode node, int generation) {
        node.trouble().ifPresent(trouble -> {
            throw new IllegalStateException("The index could not be built: " + trouble.words());
        });
        return node.hasAnswered(generation);
    }
}
