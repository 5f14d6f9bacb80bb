package org.infolinia.ledger.code;

import java.time.LocalDate;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.PointUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a batch into which codes can be imported.
 *
 * @param name unique in the program, 1 to {@value #MAXIMUM_NAME_LENGTH} characters
 * @param points what each code pays, 1 to {@value #MAXIMUM_POINTS}
 * @param validFrom first day on which its codes pay
 * @param validUntil last day on which they pay; null when there is none
 * @param expiryMonths how long the points can be spent, 1 to {@value #MAXIMUM_EXPIRY_MONTHS}; null when they do not
 *     expire, as qualifying ones never do
 */
public record OpenCodeBatch(
        ProgramId program,
        String name,
        Points points,
        PointUnit unit,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer expiryMonths) {

    public static final int MAXIMUM_NAME_LENGTH = 80;
    public static final int MAXIMUM_POINTS = 1_000_000;
    public static final int MAXIMUM_EXPIRY_MONTHS = 120;

    boolean isSound() {
        return isWithin(name.length(), MAXIMUM_NAME_LENGTH)
                && isWithin(points.value(), MAXIMUM_POINTS)
                && (validUntil == null || !validUntil.isBefore(validFrom))
                && (expiryMonths == null
                        || unit == PointUnit.REDEEMABLE && isWithin(expiryMonths, MAXIMUM_EXPIRY_MONTHS));
    }

    private static boolean isWithin(long number, long maximum) {
        return number >= 1 && number <= maximum;
    }
}
