package org.infolinia.surveys.report.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;

/**
 * How often each score of a scale was given. It is all that a mean and its interval need, and it adds up, so that a
 * figure over a year is counted from the same numbers as that of a week.
 *
 * @param worst the scale's lowest score
 * @param counts how often each score was given, from {@code worst} upwards
 */
public record AnswerCounts(int worst, List<Long> counts) {

    public AnswerCounts {
        counts = List.copyOf(counts);
        if (counts.size() < 2 || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("A scale has two scores at least, and none is given less than never");
        }
    }

    public static AnswerCounts of(int worst, long... counts) {
        return new AnswerCounts(worst, Arrays.stream(counts).boxed().toList());
    }

    public int best() {
        return worst + counts.size() - 1;
    }

    public long answered() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** How often scores from {@code lowest} to {@code highest} were given, both included. */
    public long between(int lowest, int highest) {
        return IntStream.rangeClosed(Math.max(lowest, worst), Math.min(highest, best()))
                .mapToLong(score -> counts.get(score - worst))
                .sum();
    }

    /** @throws IllegalStateException when nobody answered */
    public double mean() {
        if (answered() == 0) {
            throw new IllegalStateException("No answers have no mean");
        }
        return sum(score -> score) / answered();
    }

    /** Of the population of which these answers are a sample; 0 for one answer. */
    public double deviation() {
        double mean = mean();
        long answered = answered();
        return answered == 1 ? 0 : Math.sqrt(sum(score -> (score - mean) * (score - mean)) / (answered - 1));
    }

    /** @throws IllegalArgumentException when the scales differ */
    public AnswerCounts plus(AnswerCounts others) {
        return with(others, Long::sum);
    }

    /** @throws IllegalArgumentException when the scales differ, or {@code some} are not among these */
    public AnswerCounts minus(AnswerCounts some) {
        return with(some, (all, part) -> all - part);
    }

    private AnswerCounts with(AnswerCounts others, LongBinaryOperator operator) {
        if (worst != others.worst || counts.size() != others.counts.size()) {
            throw new IllegalArgumentException("Answers on different scales are never counted together");
        }
        return new AnswerCounts(
                worst,
                IntStream.range(0, counts.size())
                        .mapToObj(place -> operator.applyAsLong(counts.get(place), others.counts.get(place)))
                        .toList());
    }

    /** Over all answers. */
    public double sum(DoubleUnaryOperator value) {
        return IntStream.range(0, counts.size())
                .mapToDouble(place -> counts.get(place) * value.applyAsDouble(worst + place))
                .sum();
    }
}
