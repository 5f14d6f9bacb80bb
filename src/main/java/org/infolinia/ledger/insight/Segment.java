package org.infolinia.ledger.insight;

import java.time.LocalDate;
import java.util.stream.Stream;

/** How a participant uses the program. The first whose rule holds is his. */
public enum Segment {
    UNSTARTED {
        @Override
        boolean holds(Habit habit, InsightTerms terms, LocalDate today) {
            return !habit.isStarted();
        }
    },
    /** Nothing bought, submitted or ordered for a year. */
    DORMANT {
        @Override
        boolean holds(Habit habit, InsightTerms terms, LocalDate today) {
            return habit.lastActiveOn() == null || habit.lastActiveOn().isBefore(today.minusYears(1));
        }
    },
    /** Often, of late, and for many points. */
    DEVOTED {
        @Override
        boolean holds(Habit habit, InsightTerms terms, LocalDate today) {
            return FREQUENT.holds(habit, terms, today) && habit.earnedInYear().value() >= terms.highPoints();
        }
    },
    /** Often and of late. */
    FREQUENT {
        @Override
        boolean holds(Habit habit, InsightTerms terms, LocalDate today) {
            return habit.timesInYear() >= terms.frequentTimes()
                    && habit.silentDays(today) <= terms.longestSilence(habit.usualGapDays());
        }
    },
    /** He earns and has never spent. */
    COLLECTOR {
        @Override
        boolean holds(Habit habit, InsightTerms terms, LocalDate today) {
            return !habit.everSpent() && habit.earnedInYear().value() > 0;
        }
    },
    OCCASIONAL {
        @Override
        boolean holds(Habit habit, InsightTerms terms, LocalDate today) {
            return true;
        }
    };

    abstract boolean holds(Habit habit, InsightTerms terms, LocalDate today);

    static Segment of(Habit habit, InsightTerms terms, LocalDate today) {
        return Stream.of(values())
                .filter(segment -> segment.holds(habit, terms, today))
                .findFirst()
                .orElseThrow();
    }
}
