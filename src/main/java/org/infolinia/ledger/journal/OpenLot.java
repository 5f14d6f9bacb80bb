package org.infolinia.ledger.journal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
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
    private final @Nullable Long cameFrom;
    private final boolean isNew;
    private final long remainingBefore;
    private final long pinnedBefore;
    private long remaining;
    private long pinned;

    private OpenLot(
            long id,
            long posting,
            long earned,
            long remaining,
            long pinned,
            LocalDate earnedOn,
            @Nullable LocalDate expiresOn,
            @Nullable Long cameFrom,
            boolean isNew) {
        this.id = id;
        this.posting = posting;
        this.earned = earned;
        this.remainingBefore = isNew ? 0 : remaining;
        this.remaining = remaining;
        this.pinnedBefore = pinned;
        this.pinned = pinned;
        this.earnedOn = earnedOn;
        this.expiresOn = expiresOn;
        this.cameFrom = cameFrom;
        this.isNew = isNew;
    }

    static OpenLot stored(
            long id,
            long posting,
            long earned,
            long remaining,
            long pinned,
            LocalDate earnedOn,
            @Nullable LocalDate expiresOn,
            @Nullable Long cameFrom) {
        return new OpenLot(id, posting, earned, remaining, pinned, earnedOn, expiresOn, cameFrom, false);
    }

    /** @param cameFrom the lot in which these points were before; null when they are new */
    static OpenLot earnedNow(
            long id,
            long posting,
            long earned,
            LocalDate earnedOn,
            @Nullable LocalDate expiresOn,
            @Nullable Long cameFrom) {
        return new OpenLot(id, posting, earned, earned, 0, earnedOn, expiresOn, cameFrom, true);
    }

    OpenLot copy() {
        return new OpenLot(id, posting, earned, remaining, pinned, earnedOn, expiresOn, cameFrom, isNew);
    }

    public long id() {
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

    /** The lot in which its points were before; null when they were earned with it. */
    @Nullable
    Long cameFrom() {
        return cameFrom;
    }

    /** How many points are left of it. */
    public long remaining() {
        return remaining;
    }

    boolean hasFree() {
        return free() > 0;
    }

    /** How many points are left of it that no hold has pinned. */
    public long free() {
        return remaining - pinned;
    }

    /** Whether its stored row is to be changed. */
    boolean isChanged() {
        return !isNew && (remaining != remainingBefore || pinned != pinnedBefore);
    }

    boolean isNew() {
        return isNew;
    }

    long pinned() {
        return pinned;
    }

    long pinnedChange() {
        return pinned - pinnedBefore;
    }

    boolean hasDaysOf(OpenLot other) {
        return earnedOn.equals(other.earnedOn) && Objects.equals(expiresOn, other.expiresOn);
    }

    public boolean isLapsedOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }

    /** What came or went since it was opened; negative when taken. */
    public Points change() {
        return Points.of(remaining - remainingBefore);
    }

    /** What points given back become that cannot return here: of the old days, or with some grace when these are over. */
    LotPlan.Moved givenBackElsewhere(long amount, LocalDate today) {
        return new LotPlan.Moved(id, amount, earnedOn, isLapsedOn(today) ? today.plus(OpenWallet.GRACE) : expiresOn);
    }

    /** Takes at most {@code amount} of what is not pinned and says how much it was. */
    long take(long amount) {
        long taken = Math.min(amount, free());
        remaining -= taken;
        return taken;
    }

    /** Pins at most {@code amount} and says how much it was. */
    long pin(long amount) {
        long now = Math.min(amount, free());
        pinned += now;
        return now;
    }

    void unpin(long amount) {
        if (amount > pinned) {
            throw new IllegalStateException("Lot " + id + " has fewer points pinned than are to be freed");
        }
        pinned -= amount;
    }

    void giveBack(long amount) {
        if (remaining + amount > earned) {
            throw new IllegalStateException("Lot " + id + " cannot hold more than was earned");
        }
        remaining += amount;
    }
}
