package org.infolinia.demo.helpdeskbench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.infolinia.operation.CommandArguments;

/**
 * What was asked for on the command line.
 *
 * @param sizes among how many tickets to measure, ascending
 * @param messagesPerTicket on average
 * @param time for each scenario at each size
 * @param scenarios names of those to measure; empty for all
 */
record HelpdeskWish(List<Long> sizes, int messagesPerTicket, Duration time, Set<String> scenarios, long seed) {

    static final String USAGE =
            "[--tickets 1000000] [--messages 5000000] [--growth] [--seconds 10] [--scenarios NAME,…]"
                    + " [--seed 20261]";

    static final int MOST_MESSAGES_OF_A_TICKET = 50;

    private static final Set<String> OPTIONS = Set.of("tickets", "messages", "growth", "seconds", "scenarios", "seed");
    private static final long FEWEST_TICKETS = 1_000;
    private static final long MOST_TICKETS = 10_000_000;
    private static final long MOST_SECONDS = 600;
    private static final long NOT_A_NUMBER = -1;
    private static final int STEP = 10;

    static Optional<HelpdeskWish> of(CommandArguments arguments) {
        long tickets = arguments.number("tickets", 1_000_000).orElse(NOT_A_NUMBER);
        long messages = arguments.number("messages", tickets * 5).orElse(NOT_A_NUMBER);
        long seconds = arguments.number("seconds", 10).orElse(NOT_A_NUMBER);
        long seed = arguments.number("seed", 20_261).orElse(NOT_A_NUMBER);
        boolean isWish = OPTIONS.containsAll(arguments.options().keySet())
                && arguments.words().isEmpty()
                && isWithin(tickets, FEWEST_TICKETS, MOST_TICKETS)
                && isWithin(messages, tickets, tickets * MOST_MESSAGES_OF_A_TICKET)
                && isWithin(seconds, 1, MOST_SECONDS)
                && seed >= 0;
        return isWish
                ? Optional.of(new HelpdeskWish(
                        arguments.has("growth") ? growingTo(tickets) : List.of(tickets),
                        (int) (messages / tickets),
                        Duration.ofSeconds(seconds),
                        arguments
                                .option("scenarios")
                                .map(typed -> Set.of(typed.split(",")))
                                .orElse(Set.of()),
                        seed))
                : Optional.empty();
    }

    boolean wants(String scenario) {
        return scenarios.isEmpty() || scenarios.contains(scenario);
    }

    /** A hundredth, a tenth, and all of them. */
    private static List<Long> growingTo(long tickets) {
        return LongStream.of(tickets / STEP / STEP, tickets / STEP, tickets)
                .boxed()
                .toList();
    }

    private static boolean isWithin(long number, long least, long most) {
        return number >= least && number <= most;
    }
}
