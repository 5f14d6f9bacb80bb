package org.infolinia.ledger.batch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.security.Gatekeeper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Carries a decided request out, some wallets at a time; each is marked in the transaction that moves its points. Works in
 * the caller's transaction, which locked the batch.
 */
@Component
class BatchPass {

    private final BatchRows batches;
    private final BatchRequestRows requests;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchPass(
            BatchRows batches,
            BatchRequestRows requests,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.requests = requests;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** What is done to each of the batch's wallets. */
    interface Deed {

        /** The next wallets that wait for it, as many as share a transaction; none when it is done. */
        List<BatchLine> next(BatchId batch);

        /** What came of each of these, in their order. */
        List<Outcome<Receipt>> outcomes(Batch batch, BatchRequest request, List<BatchLine> lines);

        BatchLine moved(BatchLine line, Receipt receipt);

        BatchLine refused(BatchLine line, Refusal refusal);

        void mark(List<BatchLine> moved, List<BatchLine> refused);

        BatchPointsMoved news(Batch batch, BatchRequest request, BatchLine line, Receipt receipt);

        BatchMoved.Step end();
    }

    /** @return whether anything is left to do */
    boolean step(Deed deed, Batch batch, BatchRequest request) {
        var next = deed.next(batch.id());
        if (next.isEmpty()) {
            requests.end(request, clock.instant());
            var now = batches.find(batch.id()).orElseThrow();
            events.publishEvent(new BatchMoved(gatekeeper.actor(), now, deed.end()));
            return false;
        }
        move(deed, batch, request, next);
        return true;
    }

    private void move(Deed deed, Batch batch, BatchRequest request, List<BatchLine> lines) {
        var outcomes = deed.outcomes(batch, request, lines);
        var moved = new ArrayList<BatchLine>();
        var refused = new ArrayList<BatchLine>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Done<Receipt>(Receipt receipt) -> {
                    moved.add(deed.moved(line, receipt));
                    if (!receipt.isReplay()) {
                        events.publishEvent(deed.news(batch, request, line, receipt));
                    }
                }
                case Outcome.Refused<Receipt>(Refusal refusal) -> refused.add(deed.refused(line, refusal));
            }
        }
        deed.mark(moved, refused);
    }
}
