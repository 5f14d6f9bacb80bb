package org.infolinia.ledger.journal;

import java.time.LocalDate;
import java.util.Comparator;
import org.infolinia.kernel.Points;
import org.jspecify.annotations.Nullable;

/** A lot of an open wallet, with what was left of it when it was opened and what is left now. */
public final class OpenLot {

    /** First to expire first; those that never expire last. */
    static final Comparator<OpenLot> SPENDING_ORDER = Comparator.comparing(
                    (OpenLot lot) -> lot.expiresOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(lot -> lot.earnedOn)
            .thenComparing(lot -> lot.id);

    private final long id;
    private final long posting;
    private final long earned;
    private final LocalDate earnedOn;
    private final @Nullable LocalDate expiresOn;
    private final boolean isNew;
    private final long remainingBefore;
    private long remaining;

    private OpenLot(
            long id,
            long posting,
            long earned,
            long remaining,
            LocalDate earnedOn,
            @Nullable LocalDate expiresOn,
            boolean isNew) {
        this.id = id;
        this.posting = posting;
        this.earned = earned;
        this.remainingBefore = isNew ? 0 : remaining;
        this.remaining = remaining;
        this.earnedOn = earnedOn;
        this.expiresOn = expiresOn;
        this.isNew = isNew;
    }

    static OpenLot stored(
            long id, long posting, long earned, long remaining, LocalDate earnedOn, @Nullable LocalDate expiresOn) {
        return new OpenLot(id, posting, earned, remaining, earnedOn, expiresOn, false);
    }

    static OpenLot earnedNow(long id, long posting, long earned, LocalDate earnedOn, @Nullable LocalDate expiresOn) {
        return new OpenLot(id, posting, earned, earned, earnedOn, expiresOn, true);
    }

    OpenLot copy() {
        return new OpenLot(id, posting, earned, remaining, earnedOn, expiresOn, isNew);
    }

    long id() {
        return id;
    }

    long posting() {
        return posting;
    }

    long earned() {
        return earned;
    }

    public LocalDate earnedOn() {
        return earnedOn;
    }

    public @Nullable LocalDate expiresOn() {
        return expiresOn;
    }

    /** How many points are left of it. */
    public long remaining() {
        return remaining;
    }

    boolean isNew() {
        return isNew;
    }

    boolean hasRemaining() {
        return remaining > 0;
    }

    boolean isLapsedOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }

    /** What came or went since it was opened; negative when taken. */
    public Points change() {
        return Points.of(remaining - remainingBefore);
    }

    /** Takes at most {@code amount} and says how much it was. */
    long take(long amount) {
        long taken = Math.min(amount, remaining);
        remaining -= taken;
        return taken;
    }

    void giveBack(long amount) {
        if (remaining + amount > earned) {
            throw new IllegalStateException("Lot " + id + " cannot hold more than was earned");
        }
        remaining += amount;
    }
}
