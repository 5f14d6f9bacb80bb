package org.infolinia.demo.surveysbench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.infolinia.operation.CommandArguments;

/**
 * What was asked for on the command line.
 *
 * @param sizes among how many answers to measure, ascending
 * @param time for each scenario at each size
 */
record SurveysWish(List<Long> sizes, Duration time) {

    static final String USAGE = "[--answers 1000000] [--growth] [--seconds 10]";

    private static final Set<String> OPTIONS = Set.of("answers", "growth", "seconds");
    private static final long FEWEST_ANSWERS = 1_000;
    private static final long MOST_ANSWERS = 10_000_000;
    private static final long MOST_SECONDS = 600;
    private static final long NOT_A_NUMBER = -1;
    private static final int STEP = 10;

    static Optional<SurveysWish> of(CommandArguments arguments) {
        long answers = arguments.number("answers", 1_000_000).orElse(NOT_A_NUMBER);
        long seconds = arguments.number("seconds", 10).orElse(NOT_A_NUMBER);
        boolean isWish = OPTIONS.containsAll(arguments.options().keySet())
                && arguments.words().isEmpty()
                && answers >= FEWEST_ANSWERS
                && answers <= MOST_ANSWERS
                && seconds >= 1
                && seconds <= MOST_SECONDS;
        return isWish
                ? Optional.of(new SurveysWish(
                        arguments.has("growth") ? growingTo(answers) : List.of(answers), Duration.ofSeconds(seconds)))
                : Optional.empty();
    }

    /** A hundredth, a tenth, and all of them. */
    private static List<Long> growingTo(long answers) {
        return LongStream.of(answers / STEP / STEP, answers / STEP, answers)
                .boxed()
                .toList();
    }
}
