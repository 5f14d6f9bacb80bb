package org.infolinia.demo.ledgerbench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.operation.CommandArguments;

/**
 * What was asked for on the command line.
 *
 * @param clients how many at once, scenario by scenario
 * @param time for each scenario
 * @param wallets among how many one posts, for how the cost grows; ascending
 * @param entries of the longest wallet, for the same
 * @param scenarios what to measure; plain inserts, to which all else is compared, are measured anyway
 */
record LedgerWish(List<Integer> clients, Duration time, List<Integer> wallets, int entries, Set<String> scenarios) {

    static final String USAGE =
            "[--clients 1,8,32] [--seconds 20] [--wallets 1000,100000,1000000] [--entries 100000] [--scenarios %s]"
                    .formatted(String.join(",", known()));

    private static final Set<String> OPTIONS = Set.of("clients", "seconds", "wallets", "entries", "scenarios");
    private static final Pattern NUMBERS = Pattern.compile("[1-9]\\d{0,6}(,[1-9]\\d{0,6}){0,9}");
    private static final int MOST_CLIENTS = 200;
    private static final long MOST_SECONDS = 3_600;
    private static final long MOST_ENTRIES = 1_000_000;
    private static final long NOT_A_NUMBER = -1;

    static Optional<LedgerWish> of(CommandArguments arguments) {
        var clients = numbers(arguments, "clients", "1,8,32");
        var wallets = numbers(arguments, "wallets", "1000,100000,1000000");
        long seconds = arguments.number("seconds", 20).orElse(NOT_A_NUMBER);
        long entries = arguments.number("entries", 100_000).orElse(NOT_A_NUMBER);
        var scenarios = arguments
                .option("scenarios")
                .map(typed -> List.of(typed.split(",")))
                .orElse(known());
        return !OPTIONS.containsAll(arguments.options().keySet())
                        || !known().containsAll(scenarios)
                        || clients.isEmpty()
                        || wallets.isEmpty()
                        || clients.stream().anyMatch(many -> many > MOST_CLIENTS)
                        || seconds < 1
                        || seconds > MOST_SECONDS
                        || entries < 1
                        || entries > MOST_ENTRIES
                ? Optional.empty()
                : Optional.of(new LedgerWish(
                        clients,
                        Duration.ofSeconds(seconds),
                        wallets.stream().sorted().toList(),
                        (int) entries,
                        Set.copyOf(scenarios)));
    }

    boolean wants(String scenario) {
        return scenario.equals(Scenarios.INSERT) || scenarios.contains(scenario);
    }

    private static List<String> known() {
        return Stream.concat(Scenarios.NAMES.stream(), Stream.of(Growth.NAME)).toList();
    }

    /** Empty when something else than numbers with commas between them was typed. */
    private static List<Integer> numbers(CommandArguments arguments, String name, String otherwise) {
        var typed = arguments.option(name).orElse(otherwise);
        return NUMBERS.matcher(typed).matches()
                ? Stream.of(typed.split(",")).map(Integer::valueOf).toList()
                : List.of();
    }
}
