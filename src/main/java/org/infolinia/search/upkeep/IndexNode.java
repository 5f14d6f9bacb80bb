package org.infolinia.search.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one installation last told of its search index.
 *
 * @param name host and state directory
 * @param serving the index that is asked; empty while there is none
 * @param building the one that is being built; empty when none is
 * @param trouble what failed last; empty when all is well
 */
public record IndexNode(
        String name,
        Optional<Serving> serving,
        Optional<InProgress> building,
        Optional<Failure> trouble,
        Instant toldAt) {

    /** After so long a node that tells nothing is taken to be down. */
    static final Duration SILENT_AFTER = Duration.ofSeconds(30);

    /**
     * @param generation which request for a new index it answers
     * @param bytes size on disk
     * @param waiting how many changes it has still to follow
     */
    public record Serving(int generation, Instant builtAt, long things, long bytes, int waiting) {}

    public record InProgress(int generation, long done, long total, Instant beganAt) {

        private static final int PERCENT = 100;

        /** From 0 to 1. */
        public double share() {
            return total == 0 ? 0 : Math.min(1, (double) done / total);
        }

        public int percent() {
            return (int) (share() * PERCENT);
        }

        /** How long the rest takes when it goes on as before; empty while too little is done to tell. */
        public Optional<Duration> left(Instant now) {
            var passed = Duration.between(beganAt, now);
            return done == 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(Math.round(passed.toMillis() * (1 / share() - 1))));
        }
    }

    /** @param words as the fault said them, for administrators */
    public record Failure(String words, Instant retryAt) {}

    public boolean isSilent(Instant now) {
        return toldAt.isBefore(now.minus(SILENT_AFTER));
    }

    /** Whether an index serves that was built when this generation was asked for, or later. */
    public boolean hasAnswered(int generation) {
        return serving.filter(index -> index.generation() >= generation).isPresent();
    }
}
