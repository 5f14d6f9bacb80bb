package org.infolinia.ledger.insight;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * By which figures a program tells its participants apart.
 *
 * @param newDays for so many days after his first activity a participant is new
 * @param lapsingDays silence after which one is lapsing who has no usual gap
 * @param lapsingGaps the same for who has one, as so many of his usual gaps
 * @param lostDays silence after which anybody is lost
 * @param frequentTimes on how many days of a year one buys who does so often
 * @param highPoints how many points one earns in a year who earns many
 * @param fallPercent by how much less one has to earn than in the quarter before for it to be a sign
 * @param soonDays what lapses within so many days lapses soon
 * @param unspentDays for how long one has to collect without ever spending for it to be a sign
 * @param pointValue what a point costs the program, up to four places; null when that is not settled
 */
public record InsightTerms(
        int newDays,
        int lapsingDays,
        int lapsingGaps,
        int lostDays,
        int frequentTimes,
        long highPoints,
        int fallPercent,
        int soonDays,
        int unspentDays,
        @Nullable BigDecimal pointValue,
        Currency currency) {

    static final int NEW_DAYS = 60;
    static final int LAPSING_DAYS = 90;
    static final int LAPSING_GAPS = 3;
    static final int LOST_DAYS = 365;
    static final int FREQUENT_TIMES = 12;
    static final long HIGH_POINTS = 1_000;
    static final int FALL_PERCENT = 50;
    static final int SOON_DAYS = 30;
    static final int UNSPENT_DAYS = 180;

    public static final int MAXIMUM_DAYS = 3_650;
    public static final int MAXIMUM_DAYS_OF_YEAR = 365;
    public static final int MAXIMUM_GAPS = 20;
    public static final int LEAST_REPEATED = 2;
    public static final long MAXIMUM_POINTS = 1_000_000_000;
    public static final int WHOLE_PERCENT = 100;
    public static final int PLACES_OF_VALUE = 4;
    public static final BigDecimal MAXIMUM_VALUE = BigDecimal.valueOf(10_000);

    /** Nobody is taken for silent earlier, however often he buys. */
    static final int SHORTEST_SILENCE_DAYS = 14;

    /** What points are paid with. */
    public enum Currency {
        PLN,
        AZN,
        EUR;

        /** @param country ISO 3166 code */
        static Currency of(String country) {
            return switch (country) {
                case "PL" -> PLN;
                case "AZ" -> AZN;
                default -> EUR;
            };
        }
    }

    /** What holds until a program settles its own. */
    public static InsightTerms usual(Currency currency) {
        return new InsightTerms(
                NEW_DAYS,
                LAPSING_DAYS,
                LAPSING_GAPS,
                LOST_DAYS,
                FREQUENT_TIMES,
                HIGH_POINTS,
                FALL_PERCENT,
                SOON_DAYS,
                UNSPENT_DAYS,
                null,
                currency);
    }

    /** How long somebody may be silent before it is unusual for him; who is lost is so however seldom he bought. */
    long longestSilence(@Nullable Integer usualGapDays) {
        return usualGapDays == null
                ? lapsingDays
                : Math.min(Math.max((long) usualGapDays * lapsingGaps, SHORTEST_SILENCE_DAYS), lostDays);
    }

    /** Why these cannot be anybody's terms: {@code insight-days}, {@code insight-counts}, {@code insight-order} or {@code
     * insight-value}. */
    Optional<Refusal> objection() {
        return Stream.of(daysObject(), countsObject(), orderObjects(), valueObjects())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> daysObject() {
        boolean sound = Stream.of(newDays, lapsingDays, lostDays, unspentDays)
                        .allMatch(days -> days >= 1 && days <= MAXIMUM_DAYS)
                && isBetween(soonDays, 1, MAXIMUM_DAYS_OF_YEAR);
        return sound ? Optional.empty() : Optional.of(Refusal.of("insight-days", MAXIMUM_DAYS, MAXIMUM_DAYS_OF_YEAR));
    }

    private Optional<Refusal> countsObject() {
        boolean sound = isBetween(lapsingGaps, LEAST_REPEATED, MAXIMUM_GAPS)
                && isBetween(frequentTimes, LEAST_REPEATED, MAXIMUM_DAYS_OF_YEAR)
                && isBetween(highPoints, 1, MAXIMUM_POINTS)
                && isBetween(fallPercent, 1, WHOLE_PERCENT);
        return sound
                ? Optional.empty()
                : Optional.of(Refusal.of("insight-counts", MAXIMUM_GAPS, MAXIMUM_DAYS_OF_YEAR, MAXIMUM_POINTS));
    }

    private Optional<Refusal> orderObjects() {
        return lostDays > lapsingDays ? Optional.empty() : Optional.of(Refusal.of("insight-order"));
    }

    private Optional<Refusal> valueObjects() {
        boolean sound = pointValue == null
                || pointValue.signum() > 0
                        && pointValue.compareTo(MAXIMUM_VALUE) <= 0
                        && pointValue.stripTrailingZeros().scale() <= PLACES_OF_VALUE;
        return sound ? Optional.empty() : Optional.of(Refusal.of("insight-value", MAXIMUM_VALUE, PLACES_OF_VALUE));
    }

    private static boolean isBetween(long figure, long least, long most) {
        return figure >= least && figure <= most;
    }
}
