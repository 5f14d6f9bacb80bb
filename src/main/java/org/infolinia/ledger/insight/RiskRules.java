package org.infolinia.ledger.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.infolinia.ledger.insight.RiskSign.Kind;

/** The rules by which somebody is seen to be about to leave. Each is asked; who is lost has done so and gives one sign. */
final class RiskRules {

    /** A sign that says little alone. */
    private static final int HINT = 1;

    /** One that is worth a call. */
    private static final int WARNING = 2;

    /** One that suffices. */
    private static final int ALARM = 3;

    private static final List<Rule> ALL = List.of(
            RiskRules::silence,
            RiskRules::earningLess,
            RiskRules::pointsAboutToLapse,
            RiskRules::pointsLapsed,
            RiskRules::neverSpent,
            RiskRules::neverBegan);

    private RiskRules() {}

    interface Rule {

        Optional<RiskSign> sign(Habit habit, InsightTerms terms, LocalDate today);
    }

    /** The gravest first. */
    static List<RiskSign> signs(Habit habit, InsightTerms terms, LocalDate today) {
        return ALL.stream()
                .flatMap(rule -> rule.sign(habit, terms, today).stream())
                .sorted((one, other) -> Integer.compare(other.weight(), one.weight()))
                .toList();
    }

    /** Longer than is usual for him; for twice that, or for as long as makes anybody lost, it is an alarm. */
    static Optional<RiskSign> silence(Habit habit, InsightTerms terms, LocalDate today) {
        if (!habit.isStarted()) {
            return Optional.empty();
        }
        var gap = habit.usualGapDays();
        long silence = habit.silentDays(today);
        long longest = terms.longestSilence(gap);
        if (silence <= longest && silence <= terms.lostDays()) {
            return Optional.empty();
        }
        int weight = silence > 2 * longest || silence > terms.lostDays() ? ALARM : WARNING;
        return Optional.of(
                gap == null
                        ? RiskSign.of(Kind.SILENT, weight, silence)
                        : RiskSign.of(Kind.SILENT_BEYOND_HABIT, weight, silence, gap));
    }

    /** Who earned nothing at all is silent, which is another sign. */
    static Optional<RiskSign> earningLess(Habit habit, InsightTerms terms, LocalDate today) {
        long before = habit.earnedBefore().value();
        long lately = habit.earnedLately().value();
        if (lately <= 0 || before <= 0) {
            return Optional.empty();
        }
        long less = InsightTerms.WHOLE_PERCENT - lately * InsightTerms.WHOLE_PERCENT / before;
        return less >= terms.fallPercent()
                ? Optional.of(RiskSign.of(Kind.EARNS_LESS, WARNING, less))
                : Optional.empty();
    }

    static Optional<RiskSign> pointsAboutToLapse(Habit habit, InsightTerms terms, LocalDate today) {
        var on = habit.lapsesOn();
        return on == null || habit.lapsing().isZero()
                ? Optional.empty()
                : Optional.of(RiskSign.of(
                        Kind.POINTS_LAPSE, HINT, habit.lapsing().value(), ChronoUnit.DAYS.between(today, on)));
    }

    static Optional<RiskSign> pointsLapsed(Habit habit, InsightTerms terms, LocalDate today) {
        return habit.lapsedLately().value() > 0
                ? Optional.of(RiskSign.of(
                        Kind.POINTS_LAPSED, HINT, habit.lapsedLately().value(), Habit.QUARTER_DAYS))
                : Optional.empty();
    }

    /** Only who has something to spend. */
    static Optional<RiskSign> neverSpent(Habit habit, InsightTerms terms, LocalDate today) {
        var first = habit.firstActiveOn();
        boolean seen = first != null
                && !habit.everSpent()
                && habit.available().value() > 0
                && first.isBefore(today.minusDays(terms.unspentDays()));
        return seen ? Optional.of(RiskSign.of(Kind.NEVER_SPENT, HINT)) : Optional.empty();
    }

    static Optional<RiskSign> neverBegan(Habit habit, InsightTerms terms, LocalDate today) {
        long enrolled = ChronoUnit.DAYS.between(habit.joinedOn(), today);
        return !habit.isStarted() && enrolled > terms.newDays()
                ? Optional.of(RiskSign.of(Kind.NEVER_BEGAN, WARNING, enrolled))
                : Optional.empty();
    }
}
