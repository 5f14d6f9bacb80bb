package org.infolinia.ledger.batch.ui;

import org.infolinia.kit.MenuCount;
import org.infolinia.ledger.batch.BatchQueue;
import org.infolinia.ledger.batch.BatchRuns;
import org.springframework.stereotype.Component;

/** How many batches the signed-in agent may decide about, beside the menu's entry. */
@Component
class WaitingBatches implements MenuCount {

    private final BatchQueue queue;
    private final BatchRuns runs;

    WaitingBatches(BatchQueue queue, BatchRuns runs) {
        this.queue = queue;
        this.runs = runs;
    }

    @Override
    public String path() {
        return "batches";
    }

    @Override
    public long count() {
        return queue.waitingForMe();
    }

    @Override
    public Runnable listen(Runnable onChange) {
        return runs.listen(batch -> onChange.run());
    }
}
