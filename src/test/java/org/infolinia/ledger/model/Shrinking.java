package org.infolinia.ledger.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Leaves out of a failing course of events what does not matter to the failure. */
final class Shrinking {

    private static final int MOST_PLAYS = 150;

    private final Function<List<Command>, Optional<Trial.Divergence>> play;
    private int plays;

    Shrinking(Function<List<Command>, Optional<Trial.Divergence>> play) {
        this.play = play;
    }

    /** Leaves out ever smaller pieces, as long as the rest still fails. */
    List<Command> fewest(List<Command> failing) {
        var rest = failing;
        for (int piece = failing.size() / 2; piece > 0; piece /= 2) {
            for (int from = 0; from < rest.size() && plays < MOST_PLAYS; ) {
                var without = without(rest, from, piece);
                var divergence = without.isEmpty() ? Optional.<Trial.Divergence>empty() : played(without);
                if (divergence.isPresent()) {
                    rest = without.subList(0, divergence.get().step() + 1);
                } else {
                    from += piece;
                }
            }
        }
        return List.copyOf(rest);
    }

    private Optional<Trial.Divergence> played(List<Command> commands) {
        plays++;
        return play.apply(commands);
    }

    private static List<Command> without(List<Command> all, int from, int count) {
        var rest = new ArrayList<>(all.subList(0, from));
        rest.addAll(all.subList(Math.min(from + count, all.size()), all.size()));
        return rest;
    }
}
