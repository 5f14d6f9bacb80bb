package org.infolinia.ledger.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.adjustment.BulkAdjustments;
import org.infolinia.ledger.adjustment.Maker;
import org.jspecify.annotations.Nullable;

/**
 * One decision about many wallets.
 *
 * @param promisedOn the day of the simulation; the lots count from it
 * @param promise SHA-256 over what was promised for all wallets, in hexadecimal digits; null while it is worked out
 * @param owners the agents whose own wallets are among them; they do not decide
 * @param requests what was asked for with it, the last one first
 */
public record Batch(
        BatchId id,
        ProgramId program,
        String reason,
        String comment,
        CaseReference caseReference,
        Source source,
        Maker maker,
        Instant openedAt,
        LocalDate promisedOn,
        @Nullable String promise,
        Set<AgentId> owners,
        BatchSums sums,
        List<BatchRequest> requests) {

    public Batch {
        owners = Set.copyOf(owners);
        requests = List.copyOf(requests);
    }

    /** Where the affected were taken from. */
    public enum Source {
        LIST,
        CODES,
        DECLARATIONS
    }

    public enum Status {
        SIMULATING,
        /** Nothing is asked for: it was just simulated, or what was asked for came to nothing. */
        SIMULATED,
        WAITING,
        POSTING,
        POSTED,
        WAITING_FOR_REVERSAL,
        REVERSING,
        REVERSED;

        /** Whether pieces of it are being worked on. */
        public boolean isUnderWay() {
            return this == SIMULATING || this == POSTING || this == REVERSING;
        }
    }

    public Status status() {
        if (promise == null) {
            return Status.SIMULATING;
        }
        return standing(BatchRequest.Kind.REVERSAL)
                .or(() -> standing(BatchRequest.Kind.POSTING))
                .map(BatchRequest::status)
                .orElse(Status.SIMULATED);
    }

    /** The request that waits to be decided. */
    public Optional<BatchRequest> pending() {
        return inState(BatchRequest.State.PENDING);
    }

    /** The request that is being carried out. */
    Optional<BatchRequest> running() {
        return inState(BatchRequest.State.RUNNING);
    }

    /** How many wallets are still to be worked on before what is under way is done. */
    public long left() {
        return switch (status()) {
            case SIMULATING -> sums.open();
            case POSTING -> sums.sound();
            case REVERSING -> sums.posted() - sums.reversed() - sums.reversalsRefused();
            case SIMULATED, WAITING, POSTED, WAITING_FOR_REVERSAL, REVERSED -> 0;
        };
    }

    BulkAdjustments.Decision decision() {
        return new BulkAdjustments.Decision(program, reason, comment, caseReference, maker, promisedOn);
    }

    private Optional<BatchRequest> inState(BatchRequest.State state) {
        return requests.stream().filter(request -> request.state() == state).findFirst();
    }

    private Optional<BatchRequest> standing(BatchRequest.Kind kind) {
        return requests.stream()
                .filter(request -> request.kind() == kind && request.isStanding())
                .findFirst();
    }
}
