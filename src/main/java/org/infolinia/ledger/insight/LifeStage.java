package org.infolinia.ledger.insight;

import java.time.LocalDate;

/** Where a participant stands between his first purchase and his last. */
public enum LifeStage {
    /** He never bought, submitted or ordered anything. */
    UNSTARTED,
    NEW,
    ACTIVE,
    /** Silent for longer than is usual for him. */
    LAPSING,
    LOST;

    static LifeStage of(Habit habit, InsightTerms terms, LocalDate today) {
        var first = habit.firstActiveOn();
        if (first == null) {
            return UNSTARTED;
        }
        long silence = habit.silentDays(today);
        if (silence > terms.lostDays()) {
            return LOST;
        }
        if (silence > terms.longestSilence(habit.usualGapDays())) {
            return LAPSING;
        }
        return first.isBefore(today.minusDays(terms.newDays())) ? ACTIVE : NEW;
    }
}
