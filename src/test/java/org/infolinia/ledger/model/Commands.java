package org.infolinia.ledger.model;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random commands; the same seed always gives the same. */
final class Commands {

    private static final int ANY = 1 << 20;
    private static final int MOST_POINTS = 300;

    private record Kind(int weight, Function<RandomGenerator, Command> draw) {}

    private static final List<Function<RandomGenerator, Command>> KINDS = Stream.of(
                    new Kind(22, Commands::earn),
                    new Kind(8, random -> new Command.Spend(any(random), points(random))),
                    new Kind(8, random -> new Command.Adjust(any(random), points(random))),
                    new Kind(7, random -> new Command.Adjust(any(random), -points(random))),
                    new Kind(5, random -> new Command.Redeem(any(random), any(random))),
                    new Kind(9, random -> new Command.Order(any(random), any(random))),
                    new Kind(6, random -> new Command.Send(any(random))),
                    new Kind(4, random -> new Command.Cancel(any(random))),
                    new Kind(4, random -> new Command.Undo(any(random), any(random), 0)),
                    new Kind(8, random -> new Command.Undo(any(random), any(random), points(random))),
                    new Kind(4, random -> new Command.Rescue(any(random), any(random), random.nextInt(1, 365))),
                    new Kind(4, random -> new Command.AskAgain(any(random), random.nextInt(4) == 0)),
                    new Kind(4, random -> new Command.Expire()),
                    new Kind(6, random -> new Command.Wait(random.nextInt(1, 240))),
                    new Kind(1, random -> new Command.Merge(any(random), any(random))))
            .flatMap(kind -> IntStream.range(0, kind.weight()).mapToObj(i -> kind.draw()))
            .toList();

    private Commands() {}

    static List<Command> of(long seed, int count) {
        var random = new SplittableRandom(seed);
        return Stream.generate(() -> KINDS.get(random.nextInt(KINDS.size())).apply(random))
                .limit(count)
                .toList();
    }

    private static Command earn(RandomGenerator random) {
        return new Command.Earn(
                any(random),
                points(random),
                random.nextInt(3) == 0 ? random.nextInt(60) : 0,
                random.nextInt(8) == 0 ? 0 : random.nextInt(1, 120));
    }

    private static int any(RandomGenerator random) {
        return random.nextInt(ANY);
    }

    private static int points(RandomGenerator random) {
        return random.nextInt(1, MOST_POINTS);
    }
}
