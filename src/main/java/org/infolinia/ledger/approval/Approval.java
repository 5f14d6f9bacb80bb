package org.infolinia.ledger.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.adjustment.ApprovedAdjustment;
import org.infolinia.ledger.adjustment.Maker;
import org.infolinia.ledger.adjustment.Promise;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment that somebody asked another to agree to.
 *
 * @param command what was asked for, with the preview that was seen then
 * @param owners the agents whose own wallet it is; they do not decide
 * @param needed whose agreement is enough
 * @param told the words that the participant would read
 * @param lapsesOn the last day on which it can be decided
 * @param escalatedAt when everybody who may decide was asked to; null while it is left to those whose duty it is
 * @param decision null while it is pending
 */
public record Approval(
        ApprovalId id,
        AdjustPoints command,
        Maker maker,
        Set<AgentId> owners,
        Role needed,
        String told,
        LocalDate askedOn,
        Instant askedAt,
        LocalDate lapsesOn,
        Status status,
        @Nullable Instant escalatedAt,
        @Nullable Decision decision) {

    /** How long a request is left to those whose agreement is just enough. */
    public static final Duration LEFT_ALONE = Duration.ofMinutes(5);

    public enum Status {
        PENDING,
        POSTED,
        REJECTED,
        WITHDRAWN,
        LAPSED
    }

    /**
     * @param by who decided; a part of the system when it lapsed
     * @param comment why it was rejected; else null
     * @param posting what was posted; else null
     */
    public record Decision(
            String by,
            Instant at,
            @Nullable String comment,
            @Nullable PostingId posting) {}

    public Approval {
        owners = Set.copyOf(owners);
    }

    public ProgramId program() {
        return command.program();
    }

    public Promise promise() {
        return Objects.requireNonNull(command.seen());
    }

    /** When it is brought before everybody who may decide it, unless it is decided by then. */
    public Instant escalatesAt() {
        return askedAt.plus(LEFT_ALONE);
    }

    public boolean isEscalated() {
        return escalatedAt != null;
    }

    /** Whether somebody of this role is asked to decide it now; those above may at any time, but need not. */
    public boolean callsFor(Role role) {
        return role == needed || (isEscalated() && role.compareTo(needed) > 0);
    }

    /** Whether this agent is asked to decide it now. */
    public boolean callsFor(AgentId agent, Role role) {
        return callsFor(role) && !isOf(agent) && !owners.contains(agent);
    }

    public boolean isPending() {
        return status == Status.PENDING;
    }

    /** Whether this agent asked for it. */
    public boolean isOf(AgentId agent) {
        return agent.equals(maker.actor().agent());
    }

    ApprovedAdjustment approved() {
        return new ApprovedAdjustment(command, maker, askedOn);
    }
}
