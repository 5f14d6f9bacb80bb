package org.infolinia.surveys.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an agent's score would be if he had given exactly what everybody gives in cases like his: whoever takes the
 * complaints of those who waited longest is not worse for it.
 */
final class CaseMix {

    /** A kind of case with fewer answers says nothing of itself; what everybody gives in any case stands in for it. */
    static final int LEAST_ANSWERS_OF_A_KIND = 20;

    private CaseMix() {}

    /** One answer, what it was about and whose work it was. */
    record Case<K>(K kind, long agent, int score) {}

    /**
     * What is expected of an agent, and how far he is from it.
     *
     * @param expected the mean of others' answers, weighted as his cases are mixed
     * @param difference the mean of what he has above it, with Student's interval; negative when it is below
     */
    record Expectation(long answered, double expected, double difference, Interval interval) {}

    /** Empty where an agent or everybody else has too few answers to compare. */
    static <K> Optional<Expectation> of(long agent, List<Case<K>> cases) {
        var own = cases.stream().filter(each -> each.agent() == agent).toList();
        var others = cases.stream().filter(each -> each.agent() != agent).toList();
        if (own.size() < Score.LEAST_ANSWERS || others.size() < Score.LEAST_ANSWERS) {
            return Optional.empty();
        }
        var expectedOf = expectations(others);
        var differences = new ArrayList<Double>();
        double expected = 0;
        for (var each : own) {
            double usual = expectedOf.apply(each.kind());
            expected += usual / own.size();
            differences.add(each.score() - usual);
        }
        return Optional.of(expectation(expected, differences));
    }

    private static <K> Function<K, Double> expectations(List<Case<K>> cases) {
        double ofAny = cases.stream().mapToInt(Case::score).average().orElseThrow();
        Map<K, List<Case<K>>> byKind = cases.stream().collect(Collectors.groupingBy(Case::kind));
        return kind -> {
            var alike = byKind.getOrDefault(kind, List.of());
            return alike.size() < LEAST_ANSWERS_OF_A_KIND
                    ? ofAny
                    : alike.stream().mapToInt(Case::score).average().orElseThrow();
        };
    }

    private static Expectation expectation(double expected, List<Double> differences) {
        int answered = differences.size();
        double mean =
                differences.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = differences.stream()
                .mapToDouble(difference -> (difference - mean) * (difference - mean))
                .sum();
        return new Expectation(
                answered, expected, mean, Estimates.mean(mean, Math.sqrt(squares / (answered - 1)), answered));
    }
}
