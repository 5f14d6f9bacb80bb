package org.infolinia.ledger.adjustment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.AdjustmentPreview.LotChange;
import org.infolinia.ledger.journal.PostingKind;

/**
 * What a preview promised. It is posted exactly so or not at all.
 *
 * @param maker who would make it: {@code agent:7}
 * @param lots the lots made or drawn on, in the order in which points are spent
 */
public record Promise(
        ProgramId program,
        ParticipantId participant,
        Points points,
        PostingKind kind,
        String reason,
        String maker,
        Points before,
        Points after,
        List<LotChange> lots) {

    public Promise {
        lots = List.copyOf(lots);
    }

    /**
     * SHA-256 in 32 bytes over lines of UTF-8 text, each {@code name=value} and ended by a line feed: {@code preview=1},
     * {@code program}, {@code participant}, {@code points}, {@code kind}, {@code reason}, {@code maker}, {@code balance}
     * (the classes before and after, such as {@code HUNDREDS>THOUSANDS}), and for every lot {@code lot=points;earned
     * on;expires on} with ISO days, the last one empty when it never expires.
     */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * Whether this can still be kept: {@code preview-changed} says what changed when not. A balance may have moved inside
     * its class.
     *
     * @param now what would be posted at this moment
     */
    public Optional<Refusal> objectionTo(Promise now) {
        if (Arrays.equals(hash(), now.hash())) {
            return Optional.empty();
        }
        return Optional.of(isOfTheSameDecision(now) ? changeOfWallet(now) : changed("DECISION", now));
    }

    /**
     * The same where only the hash of what was promised is kept.
     *
     * @param seen 32 bytes
     */
    static Optional<Refusal> objectionTo(byte[] seen, Points before, Points after, Promise now) {
        return Arrays.equals(seen, now.hash())
                ? Optional.empty()
                : Optional.of(now.withBalances(before, after).changeOfWallet(now));
    }

    /** The same for whoever has the preview before his eyes: not a single point of the balance may have moved. */
    public Optional<Refusal> strictObjectionTo(Promise now) {
        return isOfTheSameDecision(now) && !before.equals(now.before)
                ? Optional.of(changed("BALANCE", now))
                : objectionTo(now);
    }

    private Refusal changeOfWallet(Promise now) {
        boolean isOfSameBalance = BalanceClass.of(before) == BalanceClass.of(now.before)
                && BalanceClass.of(after) == BalanceClass.of(now.after);
        return changed(isOfSameBalance ? "LOTS" : "BALANCE", now);
    }

    private Refusal changed(String what, Promise now) {
        return Refusal.of("preview-changed", what, before.value(), now.before.value());
    }

    private Promise withBalances(Points earlier, Points later) {
        return new Promise(program, participant, points, kind, reason, maker, earlier, later, lots);
    }

    private boolean isOfTheSameDecision(Promise now) {
        return program.equals(now.program)
                && participant.equals(now.participant)
                && points.equals(now.points)
                && kind == now.kind
                && reason.equals(now.reason)
                && maker.equals(now.maker);
    }

    private String text() {
        return """
                preview=1
                program=%d
                participant=%d
                points=%d
                kind=%s
                reason=%s
                maker=%s
                balance=%s>%s
                %s""".formatted(
                        program.value(),
                        participant.value(),
                        points.value(),
                        kind,
                        reason,
                        maker,
                        BalanceClass.of(before),
                        BalanceClass.of(after),
                        lots.stream().map(Promise::text).collect(Collectors.joining()));
    }

    private static String text(LotChange lot) {
        var expiresOn = lot.expiresOn();
        return "lot=%d;%s;%s\n"
                .formatted(lot.points().value(), lot.earnedOn(), expiresOn == null ? "" : expiresOn.toString());
    }

    /**
     * How much a wallet holds, coarsely: a promise that waits for approval is still the same when a purchase adds a few
     * points meanwhile, and another one when an empty wallet filled or a full one was spent.
     */
    private enum BalanceClass {
        EMPTY(0),
        TENS(99),
        HUNDREDS(999),
        THOUSANDS(9_999),
        TENS_OF_THOUSANDS(99_999),
        MORE(Long.MAX_VALUE);

        private final long highest;

        BalanceClass(long highest) {
            this.highest = highest;
        }

        static BalanceClass of(Points balance) {
            for (var each : values()) {
                if (balance.value() <= each.highest) {
                    return each;
                }
            }
            return MORE;
        }
    }
}
