package org.infolinia.surveys.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.surveys.report.estimate.AnswerCounts;
import org.infolinia.surveys.report.estimate.Interval;
import org.infolinia.surveys.report.estimate.ScaleInterval;
import org.infolinia.surveys.report.estimate.Score;
import org.jspecify.annotations.Nullable;

/**
 * What an agent's score would be if he had given exactly what everybody gives in cases like his: whoever takes the
 * complaints of those who waited longest is not worse for it.
 *
 * @param <K> by what cases are alike
 */
final class CaseMix<K> {

    /** A kind of case with fewer answers says nothing of itself; what everybody gives in any case stands in for it. */
    static final int LEAST_ANSWERS_OF_A_KIND = 20;

    private final Map<K, AnswerCounts> byKind = new HashMap<>();
    private final Map<AgentId, Map<K, AnswerCounts>> byAgent = new HashMap<>();
    private final @Nullable AnswerCounts all;

    /** @param cells all answers, counted by kind of case and by agent; who helped nobody knows is null */
    CaseMix(List<Cell<K>> cells) {
        for (var cell : cells) {
            byKind.merge(cell.kind(), cell.answers(), AnswerCounts::plus);
            var agent = cell.agent();
            if (agent != null) {
                byAgent.computeIfAbsent(agent, any -> new HashMap<>())
                        .merge(cell.kind(), cell.answers(), AnswerCounts::plus);
            }
        }
        all = cells.stream().map(Cell::answers).reduce(AnswerCounts::plus).orElse(null);
    }

    record Cell<K>(K kind, @Nullable AgentId agent, AnswerCounts answers) {}

    /** Empty where the agent or everybody else has too few answers to compare. */
    Optional<Expectation> of(AgentId agent) {
        var own = byAgent.getOrDefault(agent, Map.of());
        var ownTotal = own.values().stream().reduce(AnswerCounts::plus);
        if (all == null || ownTotal.isEmpty()) {
            return Optional.empty();
        }
        var others = all.minus(ownTotal.get());
        return ownTotal.get().answered() < Score.LEAST_ANSWERS || others.answered() < Score.LEAST_ANSWERS
                ? Optional.empty()
                : Optional.of(expectation(ownTotal.get(), usual(own, others)));
    }

    /**
     * The difference of two means of which neither is known for sure, by Zou and Donner: each lies within an interval of
     * its own, and how far the difference may be off follows from the ends of both. What Student says of the differences
     * themselves is of no use here, for whoever has the best score only shows no spread at all.
     */
    private static Expectation expectation(AnswerCounts own, List<Measured> usual) {
        double answered = own.answered();
        double expected =
                usual.stream().mapToDouble(one -> one.times() * one.mean()).sum() / answered;
        double below = 0;
        double above = 0;
        for (var one : usual) {
            double share = one.times() / answered;
            below += square(share * one.below());
            above += square(share * one.above());
        }
        var given = Measured.of(own, own.answered());
        double difference = given.mean() - expected;
        return new Expectation(
                own.answered(),
                expected,
                difference,
                new Interval(
                        difference - Math.sqrt(square(given.below()) + above),
                        difference + Math.sqrt(square(given.above()) + below)));
    }

    /** A mean with its interval, and for how many of the agent's answers it stands. */
    private record Measured(double times, double mean, Interval interval) {

        static Measured of(AnswerCounts answers, long times) {
            return new Measured(times, answers.mean(), ScaleInterval.of(answers));
        }

        double below() {
            return Math.max(0, mean - interval.low());
        }

        double above() {
            return Math.max(0, interval.high() - mean);
        }
    }

    /** By kind of case, and once for all that are too rare to be a measure of themselves. */
    private List<Measured> usual(Map<K, AnswerCounts> own, AnswerCounts othersInAny) {
        var usual = new ArrayList<Measured>();
        long rare = 0;
        for (var cell : own.entrySet()) {
            long times = cell.getValue().answered();
            var others = byKind.getOrDefault(cell.getKey(), cell.getValue()).minus(cell.getValue());
            if (others.answered() < LEAST_ANSWERS_OF_A_KIND) {
                rare += times;
            } else {
                usual.add(Measured.of(others, times));
            }
        }
        if (rare > 0) {
            usual.add(Measured.of(othersInAny, rare));
        }
        return usual;
    }

    private static double square(double number) {
        return number * number;
    }
}
