package org.infolinia.surveys.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
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
                : Optional.of(expectation(own, others.mean()));
    }

    private Expectation expectation(Map<K, AnswerCounts> own, double usualInAny) {
        long answered = 0;
        double expected = 0;
        double differences = 0;
        double squares = 0;
        for (var cell : own.entrySet()) {
            double usual = usual(cell.getKey(), cell.getValue(), usualInAny);
            var answers = cell.getValue();
            answered += answers.answered();
            expected += answers.answered() * usual;
            differences += answers.sum(score -> score - usual);
            squares += answers.sum(score -> (score - usual) * (score - usual));
        }
        double difference = differences / answered;
        double deviation = Math.sqrt((squares - answered * difference * difference) / (answered - 1));
        return new Expectation(
                answered, expected / answered, difference, Estimates.mean(difference, deviation, answered));
    }

    /** What others give in such cases. */
    private double usual(K kind, AnswerCounts own, double usualInAny) {
        var others = byKind.getOrDefault(kind, own).minus(own);
        return others.answered() < LEAST_ANSWERS_OF_A_KIND ? usualInAny : others.mean();
    }
}
