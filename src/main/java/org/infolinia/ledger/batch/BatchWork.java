package org.infolinia.ledger.batch;

import org.infolinia.ledger.journal.PatientTransactions;
import org.springframework.stereotype.Component;

/**
 * Takes batches further, one piece in one transaction. What is to be done follows from what is stored alone, so that
 * whoever comes after a kill goes on where the last piece was written, and two at once wait for each other.
 */
@Component
class BatchWork {

    private final BatchRows batches;
    private final BatchSimulation simulation;
    private final BatchPass pass;
    private final BatchPosting posting;
    private final BatchReversing reversing;
    private final PatientTransactions transactions;

    BatchWork(
            BatchRows batches,
            BatchSimulation simulation,
            BatchPass pass,
            BatchPosting posting,
            BatchReversing reversing,
            PatientTransactions transactions) {
        this.batches = batches;
        this.simulation = simulation;
        this.pass = pass;
        this.posting = posting;
        this.reversing = reversing;
        this.transactions = transactions;
    }

    /** @return whether there may be more to do */
    boolean step(BatchId id) {
        return transactions.run(() -> batches.lock(id).map(this::step).orElse(false));
    }

    private boolean step(Batch batch) {
        if (batch.status() == Batch.Status.SIMULATING) {
            return simulation.step(batch);
        }
        return batch.running()
                .map(request -> switch (request.kind()) {
                    case POSTING -> pass.step(posting, batch, request);
                    case REVERSAL -> pass.step(reversing, batch, request);
                })
                .orElse(false);
    }
}
