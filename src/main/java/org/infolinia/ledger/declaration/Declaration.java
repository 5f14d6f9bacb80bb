package org.infolinia.ledger.declaration;

import java.time.Instant;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a partner says was sold, and how far it is settled.
 *
 * @param externalId by what the partner knows it; unique in the program
 * @param source the file it came in
 * @param receiver the agent who entered it; null when no agent did
 * @param receivedBy who entered it, by name
 * @param settledPoints what has been posted for it
 * @param paidOff how much of that went into what participants owed
 */
public record Declaration(
        DeclarationId id,
        ProgramId program,
        String externalId,
        String source,
        @Nullable AgentId receiver,
        String receivedBy,
        Instant receivedAt,
        Lines lines,
        Points settledPoints,
        Points paidOff) {

    /** How many lines are in which state. */
    public record Lines(long accepted, long rejected, long disputed, long settled) {

        public long all() {
            return accepted + rejected + disputed + settled;
        }

        /**
         * @param state null for all
         */
        public long in(DeclarationLine.@Nullable State state) {
            return switch (state) {
                case null -> all();
                case ACCEPTED -> accepted;
                case REJECTED -> rejected;
                case DISPUTED -> disputed;
                case SETTLED -> settled;
            };
        }
    }

    /** Who entered it does not settle it. */
    Optional<Refusal> objectionToSettlingBy(Actor by) {
        return by.agent() != null && by.agent().equals(receiver)
                ? Optional.of(Refusal.of("declaration-settled-by-another", receivedBy))
                : Optional.empty();
    }
}
