package org.infolinia.ledger.batch;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Outcome;
import org.infolinia.ledger.adjustment.Maker;
import org.infolinia.ledger.approval.WorkingDays;
import org.infolinia.ledger.batch.BatchRequest.Kind;
import org.infolinia.ledger.batch.BatchRequest.State;
import org.infolinia.ledger.batch.BatchRequestRows.Asked;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Where one person asks for a batch to be posted or reversed and another decides it. */
@Service
public class BatchRequests {

    private final BatchRows batches;
    private final BatchRequestRows requests;
    private final BatchRequestRules rules;
    private final BatchRuns runs;
    private final WorkingDays workingDays;
    private final LedgerCalendar calendar;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchRequests(
            BatchRows batches,
            BatchRequestRows requests,
            BatchRequestRules rules,
            BatchRuns runs,
            WorkingDays workingDays,
            LedgerCalendar calendar,
            PatientTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.requests = requests;
        this.rules = rules;
        this.runs = runs;
        this.workingDays = workingDays;
        this.calendar = calendar;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for the batch to be posted as its maker has seen it. Refused as {@code batch-unknown}, {@code batch-asked},
     * {@code batch-of-another}, {@code batch-nothing-to-post}, {@code batch-simulated-before}, {@code batch-changed},
     * {@code budget-spent} and {@code adjustment-beyond-limits}.
     *
     * @param promise of the batch that he saw, in hexadecimal digits
     */
    public Outcome<Batch> ask(BatchId id, String promise) {
        return changed(id, batch -> {
            var by = asker(batch);
            return rules.posting(batch, promise, by)
                    .map(needed ->
                            enter(batch, new Asked(Kind.POSTING, batch.comment(), batch.caseReference(), needed, by)));
        });
    }

    /**
     * Asks for all that the batch posted to be undone. Refused as {@code batch-unknown}, {@code batch-not-posted},
     * {@code comment-length}, {@code comment-names-somebody} and {@code adjustment-beyond-limits}.
     *
     * @param comment why, for colleagues: 10 to 500 characters without anybody's contact data
     */
    public Outcome<Batch> askReversal(BatchId id, String comment, CaseReference caseReference) {
        return changed(id, batch -> {
            var by = asker(batch);
            return rules.reversal(batch, comment, caseReference)
                    .map(needed -> enter(batch, new Asked(Kind.REVERSAL, comment.strip(), caseReference, needed, by)));
        });
    }

    /**
     * Agrees: from then on it is carried out piece by piece. Refused as {@code batch-unknown}, {@code batch-decided},
     * {@code approval-of-own-request}, {@code approval-of-own-wallet}, {@code batch-changed}, {@code budget-spent},
     * {@code approval-needs-higher-role}, {@code approver-over-limit} and {@code adjustment-beyond-limits}.
     */
    public Outcome<Batch> approve(BatchRequestId id) {
        return decided(id, (batch, request) -> {
            var approver = Maker.of(gatekeeper);
            return rules.objectionToApprover(batch, request, approver)
                    .<Outcome<Batch>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(end(batch, request, State.RUNNING, approver, null)));
        });
    }

    /**
     * Refuses it. Refused itself as {@code batch-unknown}, {@code batch-decided}, {@code approval-of-own-request},
     * {@code approval-of-own-wallet}, {@code comment-length} and {@code comment-names-somebody}.
     *
     * @param comment why, for whoever asked: 10 to 500 characters without anybody's contact data
     */
    public Outcome<Batch> reject(BatchRequestId id, String comment) {
        return decided(
                id,
                (batch, request) -> Comment.objectionToExplaining(comment)
                        .or(() -> BatchRequestRules.objectionToPerson(request, Maker.of(gatekeeper)))
                        .<Outcome<Batch>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(
                                end(batch, request, State.REJECTED, Maker.of(gatekeeper), comment.strip()))));
    }

    /** Takes one's own request back. Refused as {@code batch-unknown}, {@code batch-decided} and {@code approval-of-another}. */
    public Outcome<Batch> withdraw(BatchRequestId id) {
        return pending(id, Permission.ADJUST_IN_BULK, (batch, request) -> {
            var by = Maker.of(gatekeeper);
            return by.agent().filter(request::isOf).isPresent()
                    ? Outcome.done(end(batch, request, State.WITHDRAWN, by, null))
                    : Outcome.refused("approval-of-another");
        });
    }

    /** Ends requests that nobody decided in time; whoever decides at this moment comes first. */
    void lapse() {
        var by = Maker.of(gatekeeper);
        requests.lapsedBefore(calendar.today())
                .forEach(id -> transactions.run(
                        () -> underLock(id).map(found -> end(found.batch(), found.request(), State.LAPSED, by, null))));
    }

    private record Found(Batch batch, BatchRequest request) {}

    private Maker asker(Batch batch) {
        gatekeeper.demand(Permission.ADJUST_IN_BULK, batch.program());
        return Maker.of(gatekeeper);
    }

    private Batch enter(Batch batch, Asked asked) {
        requests.add(batch, asked, clock.instant(), workingDays.lastDayFor(batch.program(), calendar.today()));
        return told(batch, BatchMoved.Step.of(asked.kind(), State.PENDING), asked.by());
    }

    private Batch end(Batch batch, BatchRequest request, State state, Maker by, @Nullable String comment) {
        requests.decide(request, state, by, comment, clock.instant());
        return told(batch, BatchMoved.Step.of(request.kind(), state), by);
    }

    private Batch told(Batch batch, BatchMoved.Step step, Maker by) {
        var now = batches.find(batch.id()).orElseThrow();
        events.publishEvent(new BatchMoved(by.actor(), now, step));
        return now;
    }

    private Outcome<Batch> decided(BatchRequestId id, BiFunction<Batch, BatchRequest, Outcome<Batch>> decision) {
        return pending(id, Permission.APPROVE_ADJUSTMENTS, decision);
    }

    private Outcome<Batch> pending(
            BatchRequestId id, Permission permission, BiFunction<Batch, BatchRequest, Outcome<Batch>> then) {
        var outcome = transactions.run(() -> requests.find(id)
                .flatMap(request -> batches.lock(request.batch()))
                .filter(this::isVisible)
                .map(batch -> {
                    gatekeeper.demand(permission, batch.program());
                    return batch.pending()
                            .filter(request ->
                                    request.id().equals(id) && !calendar.today().isAfter(request.lapsesOn()))
                            .map(request -> then.apply(batch, request))
                            .orElseGet(() -> Outcome.refused("batch-decided"));
                })
                .orElseGet(() -> Outcome.refused("batch-unknown")));
        return outcome.map(this::movedOn);
    }

    private Outcome<Batch> changed(BatchId id, Function<Batch, Outcome<Batch>> change) {
        var outcome = transactions.run(() ->
                batches.lock(id).filter(this::isVisible).map(change).orElseGet(() -> Outcome.refused("batch-unknown")));
        return outcome.map(this::movedOn);
    }

    private Optional<Found> underLock(BatchRequestId id) {
        return requests.find(id)
                .flatMap(request -> batches.lock(request.batch()))
                .flatMap(batch -> batch.pending()
                        .filter(request -> request.id().equals(id))
                        .map(request -> new Found(batch, request)));
    }

    private boolean isVisible(Batch batch) {
        return gatekeeper.allows(Permission.VIEW_LEDGER, batch.program());
    }

    /** What is stored now is carried out, and whoever looks is told. */
    private Batch movedOn(Batch batch) {
        if (batch.status().isUnderWay()) {
            runs.start(batch.id());
        } else {
            runs.tell(batch.id());
        }
        return batch;
    }
}
