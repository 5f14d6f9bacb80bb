package org.infolinia.ledger.batch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.BulkAdjustments;
import org.infolinia.ledger.adjustment.BulkAdjustments.Share;
import org.infolinia.ledger.adjustment.Maker;
import org.infolinia.ledger.cases.Cases;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one decision about many wallets is put down and looked at. Nothing is posted before somebody else agrees. */
@Service
public class BatchDesk {

    /** The most wallets of one batch. */
    public static final int MAXIMUM_WALLETS = 50_000;

    /** How many batches are listed. */
    public static final int MAXIMUM_BATCHES = 50;

    private final BatchRows batches;
    private final BatchLineRows lines;
    private final BatchRuns runs;
    private final BulkAdjustments bulk;
    private final AdjustmentReasons reasons;
    private final Cases cases;
    private final LedgerCalendar calendar;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchDesk(
            BatchRows batches,
            BatchLineRows lines,
            BatchRuns runs,
            BulkAdjustments bulk,
            AdjustmentReasons reasons,
            Cases cases,
            LedgerCalendar calendar,
            PatientTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.runs = runs;
        this.bulk = bulk;
        this.reasons = reasons;
        this.cases = cases;
        this.calendar = calendar;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a batch and begins to simulate it. Asked again with the same key it is the same batch. Refused as
     * {@code batch-empty}, {@code batch-too-large}, {@code comment-length}, {@code comment-names-somebody},
     * {@code reason-unknown}, {@code adjustment-not-a-step} and {@code batch-key-used-otherwise}.
     *
     * @throws AccessDeniedException unless the asker is a person who may adjust many wallets in the program
     */
    public Outcome<BatchId> open(OpenBatch command) {
        gatekeeper.demand(Permission.ADJUST_IN_BULK, command.program());
        if (gatekeeper.agent().isEmpty()) {
            throw new AccessDeniedException("Only a person decides about many wallets");
        }
        var outcome = objectionTo(command)
                .<Outcome<BatchId>>map(Outcome::refused)
                .orElseGet(() -> transactions.run(() -> enter(command, Maker.of(gatekeeper))));
        return outcome.map(this::started);
    }

    /**
     * Works the forecast out once more, as on this day. Refused as {@code batch-unknown}, and as {@code batch-asked}
     * while something is asked for or done with it.
     */
    public Outcome<BatchId> simulateAgain(BatchId id) {
        var outcome = transactions.run(() -> batches.lock(id)
                .filter(batch -> gatekeeper.allows(Permission.VIEW_LEDGER, batch.program()))
                .map(this::reopen)
                .orElseGet(() -> Outcome.refused("batch-unknown")));
        return outcome.map(this::started);
    }

    /** The batch; empty when there is none in the asker's programs. */
    @Transactional(readOnly = true)
    public Optional<Batch> find(BatchId id) {
        return batches.find(id).filter(batch -> gatekeeper.allows(Permission.ADJUST_IN_BULK, batch.program()));
    }

    /** Batches of these programs, the newest first, at most {@value #MAXIMUM_BATCHES}. */
    @Transactional(readOnly = true)
    public List<Batch> of(List<ProgramId> programs) {
        programs.forEach(program -> gatekeeper.demand(Permission.ADJUST_IN_BULK, program));
        return batches.of(programs, MAXIMUM_BATCHES);
    }

    /** Some of a batch's lines, in their order. */
    @Transactional(readOnly = true)
    public List<BatchLine> lines(BatchId id, LineFilter filter, int offset, int most) {
        return find(id).map(batch -> lines.page(id, filter, offset, most)).orElse(List.of());
    }

    /** How many lines of a batch the filter lets through. */
    @Transactional(readOnly = true)
    public int count(BatchId id, LineFilter filter) {
        return find(id).map(batch -> lines.count(id, filter)).orElse(0);
    }

    private Optional<Refusal> objectionTo(OpenBatch command) {
        if (command.shares().isEmpty()) {
            return Optional.of(Refusal.of("batch-empty"));
        }
        if (command.shares().size() > MAXIMUM_WALLETS) {
            return Optional.of(Refusal.of("batch-too-large", MAXIMUM_WALLETS));
        }
        if (reasons.find(command.program(), command.reason()).isEmpty()) {
            return Optional.of(Refusal.of("reason-unknown"));
        }
        return Comment.objectionToExplaining(command.comment())
                .or(() -> cases.sharedObjectionTo(command.caseReference(), command.program()))
                .or(() -> bulk.objectionToAmounts(
                        command.program(),
                        command.shares().stream().map(Share::points).distinct().toList()));
    }

    private Outcome<BatchId> enter(OpenBatch command, Maker maker) {
        var hash = RequestHash.of(command, maker.label());
        var added = batches.add(command, hash, maker, calendar.today(), clock.instant());
        if (added.isEmpty()) {
            return batches.askedWith(command.program(), command.key().toString(), hash)
                    .<Outcome<BatchId>>map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("batch-key-used-otherwise"));
        }
        lines.add(added.get(), command.shares());
        var batch = batches.find(added.get()).orElseThrow();
        events.publishEvent(new BatchMoved(maker.actor(), batch, BatchMoved.Step.OPENED));
        return Outcome.done(batch.id());
    }

    private Outcome<BatchId> reopen(Batch batch) {
        gatekeeper.demand(Permission.ADJUST_IN_BULK, batch.program());
        if (batch.status() != Batch.Status.SIMULATED) {
            return Outcome.refused("batch-asked");
        }
        lines.reopen(batch.id());
        batches.begin(batch.id(), calendar.today());
        return Outcome.done(batch.id());
    }

    private BatchId started(BatchId id) {
        runs.start(id);
        return id;
    }
}
