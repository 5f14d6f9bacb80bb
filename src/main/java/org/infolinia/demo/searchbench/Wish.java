package org.infolinia.demo.searchbench;

import java.util.Optional;
import java.util.Set;
import org.infolinia.demo.crowd.Crowd;
import org.infolinia.operation.CommandArguments;

/**
 * What was asked for on the command line.
 *
 * @param rebuild whether the index is to be built anew from the database
 * @param queries how many lines are asked for the times
 */
record Wish(Crowd crowd, boolean rebuild, int queries) {

    static final String USAGE = "--participants N [--rebuild] [--seed S] [--queries Q]";

    private static final Set<String> OPTIONS = Set.of("participants", "rebuild", "seed", "queries");
    private static final long SEED = 1;
    private static final long QUERIES = 2_000;
    private static final long MOST_QUERIES = 100_000;
    private static final long NOT_A_NUMBER = -1;

    static Optional<Wish> of(CommandArguments arguments) {
        long participants = arguments.number("participants", 0).orElse(NOT_A_NUMBER);
        long queries = arguments.number("queries", QUERIES).orElse(NOT_A_NUMBER);
        long seed = arguments.number("seed", SEED).orElse(NOT_A_NUMBER);
        return !OPTIONS.containsAll(arguments.options().keySet())
                        || participants < Crowd.SMALLEST_SIZE
                        || participants > Crowd.LARGEST_SIZE
                        || queries < 1
                        || queries > MOST_QUERIES
                        || seed < 0
                ? Optional.empty()
                : Optional.of(new Wish(new Crowd(participants, seed), arguments.has("rebuild"), (int) queries));
    }
}
