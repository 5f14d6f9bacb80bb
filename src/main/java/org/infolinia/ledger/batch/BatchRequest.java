package org.infolinia.ledger.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CaseReference;
import org.infolinia.ledger.adjustment.Maker;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A batch is to be posted or reversed, if another person agrees.
 *
 * @param promise the batch's promise as it was asked for, in hexadecimal digits
 * @param owners the agents whose own wallets are among them; they do not decide
 * @param needed whose agreement is enough
 * @param lapsesOn the last day on which it can be decided
 * @param decision null while it is pending
 */
public record BatchRequest(
        BatchRequestId id,
        BatchId batch,
        Kind kind,
        State state,
        String comment,
        CaseReference caseReference,
        String promise,
        Set<AgentId> owners,
        Role needed,
        Maker maker,
        Instant askedAt,
        LocalDate lapsesOn,
        @Nullable Decision decision) {

    public BatchRequest {
        owners = Set.copyOf(owners);
    }

    public enum Kind {
        POSTING,
        REVERSAL
    }

    public enum State {
        PENDING,
        REJECTED,
        WITHDRAWN,
        LAPSED,
        /** Agreed to, and being carried out. */
        RUNNING,
        DONE
    }

    /**
     * @param by who decided; the system when it lapsed
     * @param comment why it was rejected; else null
     */
    public record Decision(Maker by, Instant at, @Nullable String comment) {}

    /** Whether it waits, is carried out or is done. */
    boolean isStanding() {
        return state == State.PENDING || state == State.RUNNING || state == State.DONE;
    }

    public boolean isOf(AgentId agent) {
        return agent.equals(maker.actor().agent());
    }

    /** Whether this agent may decide it and it is his duty. */
    public boolean callsFor(AgentId agent, Role role) {
        return role.compareTo(needed) >= 0 && !isOf(agent) && !owners.contains(agent);
    }

    Batch.Status status() {
        boolean isPosting = kind == Kind.POSTING;
        return switch (state) {
            case PENDING -> isPosting ? Batch.Status.WAITING : Batch.Status.WAITING_FOR_REVERSAL;
            case RUNNING -> isPosting ? Batch.Status.POSTING : Batch.Status.REVERSING;
            case DONE -> isPosting ? Batch.Status.POSTED : Batch.Status.REVERSED;
            case REJECTED, WITHDRAWN, LAPSED -> Batch.Status.SIMULATED;
        };
    }
}
