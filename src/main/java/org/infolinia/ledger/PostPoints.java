package org.infolinia.ledger;

import java.time.LocalDate;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.ledger.journal.PostingKind;
import org.jspecify.annotations.Nullable;

/**
 * Points that moved by the program's own rules and not by a person's decision: a purchase, a code, a reward.
 *
 * @param points the amount without a sign, above zero; the kind says which way they go
 * @param effectiveOn the day it counts for, today or earlier
 * @param expiresOn last day on which the earned points can be spent; null when they do not expire or are spent
 * @param label what the participant knows it by, such as a shop, a code or a reward; 200 characters at most
 * @param key 1 to 64 characters, unique in the program; posting twice with the same key posts once
 */
public record PostPoints(
        ProgramId program,
        ParticipantId participant,
        PointUnit unit,
        PostingKind kind,
        Points points,
        LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        String label,
        String key) {

    private static final int MAXIMUM_LABEL_LENGTH = 200;
    private static final int MAXIMUM_KEY_LENGTH = 64;

    public PostPoints {
        if (!kind.isOfTheSystem()) {
            throw new IllegalArgumentException(kind + " is decided by a person and is not posted by rules");
        }
        if (points.isNegative() || points.isZero()) {
            throw new IllegalArgumentException("The kind has the sign, the amount is above zero");
        }
        if (label.length() > MAXIMUM_LABEL_LENGTH) {
            throw new IllegalArgumentException("A label has at most " + MAXIMUM_LABEL_LENGTH + " characters");
        }
        if (key.isEmpty() || key.length() > MAXIMUM_KEY_LENGTH) {
            throw new IllegalArgumentException("A key has 1 to " + MAXIMUM_KEY_LENGTH + " characters");
        }
    }

    /** Points earned on a day; they can be spent until {@code expiresOn}. */
    public static PostPoints earned(
            ProgramId program,
            ParticipantId participant,
            PostingKind kind,
            Points points,
            LocalDate on,
            @Nullable LocalDate expiresOn,
            String label,
            String key) {
        return new PostPoints(program, participant, PointUnit.REDEEMABLE, kind, points, on, expiresOn, label, key);
    }

    /** Points spent on a day; those that expire first go first. */
    public static PostPoints spent(
            ProgramId program,
            ParticipantId participant,
            PostingKind kind,
            Points points,
            LocalDate on,
            String label,
            String key) {
        return new PostPoints(program, participant, PointUnit.REDEEMABLE, kind, points, on, null, label, key);
    }

    /** The change of the wallet, with its sign. */
    Points change() {
        return kind.isSpending() ? points.negated() : points;
    }
}
