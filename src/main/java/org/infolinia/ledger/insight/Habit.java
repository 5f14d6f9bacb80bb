package org.infolinia.ledger.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.infolinia.kernel.Points;
import org.jspecify.annotations.Nullable;

/**
 * What a participant has done with his points, as the books have it on a day. What was taken back counts for nothing.
 *
 * @param joinedOn when he was registered
 * @param firstActiveOn his first purchase, code, declaration or reward; null when there was none
 * @param lastActiveOn the last of these; null when there was none
 * @param usualGapDays median of the days between the days on which he bought or submitted in the last two years; null when
 *     there were fewer than three such days
 * @param timesInYear days of the last twelve months on which he bought or submitted
 * @param earnedInYear points for purchases, codes, declarations and bonuses of the last twelve months
 * @param spentInYear points for rewards of the last twelve months
 * @param earnedLately the same as {@code earnedInYear}, of the last {@value #QUARTER_DAYS} days
 * @param earnedBefore of the {@value #QUARTER_DAYS} days before these
 * @param everSpent whether he ever ordered a reward that he kept
 * @param available what he can spend
 * @param lapsing of these, what lapses soon by the program's terms
 * @param lapsesOn the first last day of these; null when none lapse soon
 * @param lapsedLately what lapsed in the last {@value #QUARTER_DAYS} days and did not come back
 */
public record Habit(
        LocalDate joinedOn,
        @Nullable LocalDate firstActiveOn,
        @Nullable LocalDate lastActiveOn,
        @Nullable Integer usualGapDays,
        int timesInYear,
        Points earnedInYear,
        Points spentInYear,
        Points earnedLately,
        Points earnedBefore,
        boolean everSpent,
        Points available,
        Points lapsing,
        @Nullable LocalDate lapsesOn,
        Points lapsedLately) {

    /** What "lately" is. */
    public static final int QUARTER_DAYS = 90;

    /** How far back a usual gap is looked for. */
    static final int GAP_MONTHS = 24;

    /** Fewer days than these have no usual gap. */
    static final int LEAST_DAYS_FOR_GAP = 3;

    public Habit {
        if ((firstActiveOn == null) != (lastActiveOn == null)) {
            throw new IllegalArgumentException("Whoever was active once was so a first and a last time");
        }
    }

    /** Whom the books do not know. */
    static Habit unstarted(LocalDate joinedOn) {
        return new Habit(
                joinedOn,
                null,
                null,
                null,
                0,
                Points.ZERO,
                Points.ZERO,
                Points.ZERO,
                Points.ZERO,
                false,
                Points.ZERO,
                Points.ZERO,
                null,
                Points.ZERO);
    }

    public boolean isStarted() {
        return firstActiveOn != null;
    }

    /** Days since he was last active, of one who has begun. */
    long silentDays(LocalDate today) {
        return ChronoUnit.DAYS.between(Objects.requireNonNull(lastActiveOn), today);
    }
}
