package org.infolinia.ledger.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Holds a stage's books against what they should come from, one question at a time, so that its progress can be seen. */
@Service
public class StageReckonings {

    /** Into so many steps a reckoning is divided: the sums, and each mismatch. */
    public static final int STEPS = 1 + Mismatch.values().length;

    private final ClosingRows closings;
    private final FindingRows findings;
    private final Reckoning reckoning;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    StageReckonings(
            ClosingRows closings,
            FindingRows findings,
            Reckoning reckoning,
            PatientTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.closings = closings;
        this.findings = findings;
        this.reckoning = reckoning;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /**
     * Reckons. What is still found keeps its signatures; what is found no more counts no more. Refused as
     * {@code closing-over}, and as {@code closing-reckoned-anew} when another reckoning was begun meanwhile.
     *
     * @param progress told after each step, of {@link #STEPS}
     * @throws AccessDeniedException when there is no such closing in the asker's programs
     */
    public Outcome<Closing> reckon(ClosingId id, Consumer<Integer> progress) {
        var begun = transactions.run(() -> begin(id));
        if (!(begun instanceof Outcome.Done<Closing>(Closing closing))) {
            return begun;
        }
        int done = 0;
        for (Runnable step : steps(closing)) {
            if (transactions.run(() -> stepOf(closing, step)) instanceof Outcome.Refused<Closing>(Refusal refusal)) {
                return Outcome.refused(refusal);
            }
            progress.accept(++done);
        }
        return transactions.run(() -> end(closing));
    }

    private Outcome<Closing> begin(ClosingId id) {
        var found = closings.lock(id)
                .filter(closing -> gatekeeper.allows(Permission.CLOSE_STAGES, closing.program()))
                .orElseThrow(() -> new AccessDeniedException("No such closing in scope"));
        if (found.isClosed()) {
            return Outcome.refused("closing-over");
        }
        closings.beginReckoning(id);
        return Outcome.done(closings.find(id).orElseThrow());
    }

    private List<Runnable> steps(Closing closing) {
        var steps = new ArrayList<Runnable>();
        steps.add(() -> reckoning.sumUp(closing));
        for (var kind : Mismatch.values()) {
            steps.add(() -> reckoning.find(closing, kind));
        }
        return steps;
    }

    /** Under the closing's lock, so that nothing is noted beside what another reckoning found. */
    private Outcome<Closing> stepOf(Closing closing, Runnable step) {
        boolean isCurrent = closings.lock(closing.id())
                .filter(now -> !now.isClosed() && now.reckoning() == closing.reckoning())
                .isPresent();
        if (isCurrent) {
            step.run();
        }
        return isCurrent ? Outcome.done(closing) : Outcome.refused("closing-reckoned-anew");
    }

    private Outcome<Closing> end(Closing closing) {
        if (!closings.endReckoning(closing)) {
            return Outcome.refused("closing-reckoned-anew");
        }
        events.publishEvent(new StageReckoned(
                gatekeeper.actor(),
                closing,
                findings.count(closing, FindingFilter.ALL),
                findings.count(closing, FindingFilter.UNSIGNED)));
        return Outcome.done(closings.find(closing.id()).orElseThrow());
    }
}
