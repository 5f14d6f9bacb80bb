package org.infolinia.ledger.code;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.infolinia.kernel.Actor;
import org.infolinia.ledger.code.hash.Alphabet;
import org.jspecify.annotations.Nullable;

/**
 * A batch of codes that pay the same.
 *
 * @param alphabet the letters and digits that occur in its codes, which tells what look-alikes may stand for
 * @param codes how many it has, at most {@value #MAXIMUM_CODES}
 * @param used how many of them have paid
 * @param makers labels of everybody who opened it or put codes into it
 * @param release who let its codes be redeemed; null before anybody did
 * @param stoppedAt since when none of its codes pays any more; null while they do
 */
public record CodeBatch(
        CodeBatchId id,
        OpenCodeBatch terms,
        Alphabet alphabet,
        long codes,
        long used,
        Set<String> makers,
        @Nullable Release release,
        @Nullable Instant stoppedAt) {

    public static final long MAXIMUM_CODES = 10_000_000;

    public CodeBatch {
        makers = Set.copyOf(makers);
    }

    public enum State {
        ACTIVE,
        UNRELEASED,
        STOPPED,
        EXPIRED,
        WAITING
    }

    /** @param by the name of who did it */
    public record Release(String by, Instant at) {}

    /** Whether its codes pay on that day, or why not. */
    public State stateOn(LocalDate day) {
        if (isStopped()) {
            return State.STOPPED;
        }
        if (!isReleased()) {
            return State.UNRELEASED;
        }
        if (terms.validFrom().isAfter(day)) {
            return State.WAITING;
        }
        return isBefore(day) ? State.EXPIRED : State.ACTIVE;
    }

    public long unused() {
        return codes - used;
    }

    public boolean isStopped() {
        return stoppedAt != null;
    }

    public boolean isReleased() {
        return release != null;
    }

    /** Whether he opened it or put codes into it, so that somebody else must release it. */
    public boolean isMadeBy(Actor actor) {
        return makers.contains(label(actor));
    }

    /** What he is called among the makers: {@code agent:7}, {@code system:import}. */
    static String label(Actor actor) {
        var agent = actor.agent();
        return agent == null ? "system:" + actor.name() : "agent:" + agent.value();
    }

    /** Last day on which points earned on that day can be spent; null when they do not expire. */
    @Nullable
    LocalDate expiryOf(LocalDate earnedOn) {
        var months = terms.expiryMonths();
        return months == null ? null : earnedOn.plusMonths(months);
    }

    private boolean isBefore(LocalDate day) {
        var until = terms.validUntil();
        return until != null && until.isBefore(day);
    }
}
