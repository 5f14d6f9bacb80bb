package org.infolinia.ledger.declaration;

import java.time.LocalDate;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * What a program pays for a product that was sold.
 *
 * @param product as the partners name it in their files, 1 to {@value #MAXIMUM_PRODUCT_LENGTH} characters; case does not
 *     matter
 * @param points for each piece, 1 to {@value #MAXIMUM_POINTS}
 * @param soldFrom first day of sale for which it pays
 * @param soldUntil last day; null when there is none
 * @param maximumQuantity pieces a line may have, 1 to {@value #GREATEST_QUANTITY}
 * @param expiryMonths how long the points can be spent, 1 to {@value #MAXIMUM_EXPIRY_MONTHS}; null when they do not
 *     expire
 */
public record DeclarationRule(
        ProgramId program,
        String product,
        Points points,
        LocalDate soldFrom,
        @Nullable LocalDate soldUntil,
        int maximumQuantity,
        @Nullable Integer expiryMonths) {

    public static final int MAXIMUM_PRODUCT_LENGTH = 80;
    public static final int MAXIMUM_POINTS = 1_000_000;
    public static final int GREATEST_QUANTITY = 100_000;
    public static final int MAXIMUM_EXPIRY_MONTHS = 120;

    boolean isSound() {
        return isWithin(product.length(), MAXIMUM_PRODUCT_LENGTH)
                && isWithin(points.value(), MAXIMUM_POINTS)
                && isWithin(maximumQuantity, GREATEST_QUANTITY)
                && (soldUntil == null || !soldUntil.isBefore(soldFrom))
                && (expiryMonths == null || isWithin(expiryMonths, MAXIMUM_EXPIRY_MONTHS));
    }

    boolean isOf(String sold) {
        return LineKey.product(product).equals(LineKey.product(sold));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(soldFrom) && (soldUntil == null || !day.isAfter(soldUntil));
    }

    /** Whether both would pay for one sale. */
    boolean overlaps(DeclarationRule other) {
        return isOf(other.product) && (covers(other.soldFrom) || other.covers(soldFrom));
    }

    AuditFacts facts(String action, Actor by) {
        return new AuditFacts(
                by,
                action,
                program,
                null,
                "program:" + program.value(),
                Map.of(
                        "product", product,
                        "points", Long.toString(points.value()),
                        "sold-from", soldFrom.toString()));
    }

    private static boolean isWithin(long number, long maximum) {
        return number >= 1 && number <= maximum;
    }
}
