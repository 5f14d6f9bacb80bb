package org.infolinia.ledger.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * What a participant's habit comes to by the terms of his program.
 *
 * @param signs why the risk is what it is, the gravest first; none when it is low
 */
public record Standing(LifeStage stage, Segment segment, Risk risk, List<RiskSign> signs) {

    public Standing {
        signs = List.copyOf(signs);
    }

    static Standing of(Habit habit, InsightTerms terms, LocalDate today) {
        var signs = RiskRules.signs(habit, terms, today);
        return new Standing(LifeStage.of(habit, terms, today), Segment.of(habit, terms, today), Risk.of(signs), signs);
    }
}
