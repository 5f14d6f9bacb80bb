package org.infolinia.ledger.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.ledger.insight.Advice.Kind;
import org.infolinia.ledger.reward.Reward;

/** The rules by which something is worth saying to a participant, the most useful first. */
final class AdviceRules {

    /** More than that nobody says in one call. */
    static final int MOST = 3;

    /** A reward is near when no more than this part of its price is missing. */
    static final int NEAR_PERCENT = 25;

    private static final List<Rule> ALL = List.of(
            AdviceRules::howToBegin,
            AdviceRules::whatLapses,
            AdviceRules::rewardWithinReach,
            AdviceRules::rewardThatIsNear,
            AdviceRules::missingPoints,
            AdviceRules::whatChanged,
            AdviceRules::thanks);

    private AdviceRules() {}

    interface Rule {

        Optional<Advice> advice(Situation situation);
    }

    /**
     * @param offered what can be ordered today, the cheapest first
     * @param language of who reads it
     */
    record Situation(Habit habit, Standing standing, List<Reward> offered, Language language) {

        private boolean shows(RiskSign.Kind kind) {
            return standing.signs().stream().anyMatch(sign -> sign.kind() == kind);
        }

        private boolean isAffordable(Reward reward) {
            return reward.price().compareTo(habit.available()) <= 0;
        }

        private long missingFor(Reward reward) {
            return reward.price().value() - habit.available().value();
        }
    }

    static List<Advice> advice(Situation situation) {
        return ALL.stream()
                .flatMap(rule -> rule.advice(situation).stream())
                .limit(MOST)
                .toList();
    }

    static Optional<Advice> howToBegin(Situation situation) {
        return situation.habit().isStarted() ? Optional.empty() : Optional.of(Advice.of(Kind.EXPLAIN_HOW_TO_BEGIN));
    }

    static Optional<Advice> whatLapses(Situation situation) {
        var lapsing = situation.habit().lapsing();
        return lapsing.isZero() ? Optional.empty() : Optional.of(Advice.of(Kind.REMIND_OF_LAPSING, lapsing.value()));
    }

    /** The dearest that he can have. */
    static Optional<Advice> rewardWithinReach(Situation situation) {
        return situation.offered().stream()
                .filter(situation::isAffordable)
                .max(Comparator.comparing(Reward::price))
                .map(reward -> Advice.of(
                        Kind.OFFER_REWARD,
                        reward.name(situation.language()),
                        reward.price().value()));
    }

    /** The cheapest, when he can have none yet. */
    static Optional<Advice> rewardThatIsNear(Situation situation) {
        return situation.offered().stream()
                .findFirst()
                .filter(reward -> !situation.isAffordable(reward))
                .filter(reward -> situation.missingFor(reward) * InsightTerms.WHOLE_PERCENT
                        <= reward.price().value() * NEAR_PERCENT)
                .map(reward -> Advice.of(
                        Kind.NAME_WHAT_IS_MISSING, situation.missingFor(reward), reward.name(situation.language())));
    }

    static Optional<Advice> missingPoints(Situation situation) {
        return situation.shows(RiskSign.Kind.EARNS_LESS)
                ? Optional.of(Advice.of(Kind.ASK_ABOUT_MISSING_POINTS))
                : Optional.empty();
    }

    static Optional<Advice> whatChanged(Situation situation) {
        return situation.shows(RiskSign.Kind.SILENT) || situation.shows(RiskSign.Kind.SILENT_BEYOND_HABIT)
                ? Optional.of(Advice.of(Kind.ASK_WHAT_CHANGED))
                : Optional.empty();
    }

    static Optional<Advice> thanks(Situation situation) {
        return situation.standing().segment() == Segment.DEVOTED
                        && situation.standing().risk() == Risk.LOW
                ? Optional.of(Advice.of(Kind.THANK))
                : Optional.empty();
    }
}
