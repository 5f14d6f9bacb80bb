package org.infolinia.ledger.code;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The batches of codes that programs have issued. */
@Service
public class CodeBatches {

    private final CodeBatchRows rows;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CodeBatches(CodeBatchRows rows, Gatekeeper gatekeeper, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an empty batch; asked again with the same terms it answers with the same one. Refused as
     * {@code code-batch-unsound} when a term is out of range, and as {@code code-batch-taken} when the program has
     * another one of that name.
     */
    @Transactional
    public Outcome<CodeBatchId> open(OpenCodeBatch terms) {
        var by = gatekeeper.demand(Permission.MANAGE_CODES, terms.program());
        if (!terms.isSound()) {
            return Outcome.refused("code-batch-unsound");
        }
        var opened = rows.add(terms, by, clock.instant());
        opened.ifPresent(id -> events.publishEvent(new CodeBatchOpened(by, id, terms)));
        return opened.<Outcome<CodeBatchId>>map(Outcome::done).orElseGet(() -> known(terms));
    }

    /** The batches of a program, the newest first. */
    @Transactional(readOnly = true)
    public List<CodeBatch> of(ProgramId program) {
        gatekeeper.demand(Permission.MANAGE_CODES, program);
        return rows.of(program);
    }

    /** @throws AccessDeniedException when there is none, or the asker may not look after it */
    @Transactional(readOnly = true)
    public CodeBatch get(CodeBatchId id) {
        var batch = rows.find(id).orElseThrow(() -> new AccessDeniedException("No such batch in scope"));
        gatekeeper.demand(Permission.MANAGE_CODES, batch.terms().program());
        return batch;
    }

    /**
     * Its codes can be redeemed from now on, and no more of them are taken in. Releasing twice changes nothing. Refused
     * as {@code code-batch-own} when the asker opened the batch or put codes into it, as {@code code-batch-empty} when
     * it has none, and as {@code code-batch-stopped}.
     */
    @Transactional
    public Outcome<CodeBatch> release(CodeBatchId id) {
        get(id);
        rows.lock(id);
        var batch = get(id);
        var by = gatekeeper.actor();
        if (batch.isReleased()) {
            return Outcome.done(batch);
        }
        return objectionToRelease(batch, by).map(Outcome::<CodeBatch>refused).orElseGet(() -> {
            rows.release(id, by, clock.instant());
            events.publishEvent(new CodeBatchReleased(by, batch.terms().program(), id, batch.codes()));
            return Outcome.done(get(id));
        });
    }

    /** None of its codes pays any more; what was paid stays. Stopping twice changes nothing. */
    @Transactional
    public void stop(CodeBatchId id) {
        var batch = get(id);
        var by = gatekeeper.actor();
        if (rows.stop(id, by.name(), clock.instant())) {
            events.publishEvent(new CodeBatchStopped(by, batch.terms().program(), id, batch.unused()));
        }
    }

    private static Optional<Refusal> objectionToRelease(CodeBatch batch, Actor by) {
        if (batch.isStopped()) {
            return Optional.of(Refusal.of("code-batch-stopped"));
        }
        if (batch.codes() == 0) {
            return Optional.of(Refusal.of("code-batch-empty"));
        }
        return batch.isMadeBy(by) ? Optional.of(Refusal.of("code-batch-own")) : Optional.empty();
    }

    private Outcome<CodeBatchId> known(OpenCodeBatch terms) {
        return rows.named(terms.program(), terms.name())
                .filter(known -> known.terms().equals(terms))
                .<Outcome<CodeBatchId>>map(known -> Outcome.done(known.id()))
                .orElseGet(() -> Outcome.refused("code-batch-taken", terms.name()));
    }
}
