package org.infolinia.ledger.batch;

import java.util.Locale;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** A batch came a step further. */
public record BatchMoved(Actor by, Batch batch, Step step) implements Recorded {

    public enum Step {
        OPENED,
        SIMULATED,
        ASKED,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        LAPSED,
        POSTED,
        REVERSAL_ASKED,
        REVERSAL_APPROVED,
        REVERSAL_REJECTED,
        REVERSAL_WITHDRAWN,
        REVERSAL_LAPSED,
        REVERSED;

        static Step of(BatchRequest.Kind kind, BatchRequest.State state) {
            boolean isPosting = kind == BatchRequest.Kind.POSTING;
            return switch (state) {
                case PENDING -> isPosting ? ASKED : REVERSAL_ASKED;
                case RUNNING -> isPosting ? APPROVED : REVERSAL_APPROVED;
                case REJECTED -> isPosting ? REJECTED : REVERSAL_REJECTED;
                case WITHDRAWN -> isPosting ? WITHDRAWN : REVERSAL_WITHDRAWN;
                case LAPSED -> isPosting ? LAPSED : REVERSAL_LAPSED;
                case DONE -> isPosting ? POSTED : REVERSED;
            };
        }
    }

    @Override
    public AuditFacts facts() {
        var sums = batch.sums();
        return new AuditFacts(
                by,
                "ledger.batch-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                batch.program(),
                null,
                "batch:" + batch.id().value(),
                Map.of(
                        "wallets", Long.toString(sums.all()),
                        "refused", Long.toString(sums.refused()),
                        "posted", Long.toString(sums.posted()),
                        "reversed", Long.toString(sums.reversed()),
                        "points", Long.toString(sums.promised().value()),
                        "reason", batch.reason(),
                        "case", batch.caseReference().toString()));
    }
}
