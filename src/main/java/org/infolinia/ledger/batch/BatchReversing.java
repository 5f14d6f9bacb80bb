package org.infolinia.ledger.batch;

import java.util.List;
import java.util.Objects;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.BulkPosting;
import org.infolinia.ledger.adjustment.Maker;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.Receipt;
import org.springframework.stereotype.Component;

/** Undoes a posted batch. */
@Component
class BatchReversing implements BatchPass.Deed {

    static final int WALLETS_AT_ONCE = 50;

    private final BatchLineRows lines;
    private final BulkPosting bulk;

    BatchReversing(BatchLineRows lines, BulkPosting bulk) {
        this.lines = lines;
        this.bulk = bulk;
    }

    @Override
    public List<BatchLine> next(BatchId batch) {
        return lines.nextToReverse(batch, WALLETS_AT_ONCE);
    }

    @Override
    public List<Outcome<Receipt>> outcomes(Batch batch, BatchRequest request, List<BatchLine> posted) {
        var approver = Objects.requireNonNull(request.decision()).by();
        return bulk.undo(
                batch.program(),
                approver,
                posted.stream()
                        .map(line -> undoing(batch, request, approver, line))
                        .toList());
    }

    @Override
    public BatchLine moved(BatchLine line, Receipt receipt) {
        return line.reversed(receipt.posting());
    }

    @Override
    public BatchLine refused(BatchLine line, Refusal refusal) {
        return line.notReversed(refusal);
    }

    @Override
    public void mark(List<BatchLine> reversed, List<BatchLine> refused) {
        lines.reversed(reversed);
        lines.reversalRefused(refused);
    }

    @Override
    public BatchPointsMoved news(Batch batch, BatchRequest request, BatchLine line, Receipt receipt) {
        return new BatchPointsMoved(
                request.maker().actor(),
                batch.program(),
                line.participant(),
                batch.id(),
                receipt.posting(),
                receipt.points().plus(receipt.owed().negated()),
                true);
    }

    @Override
    public BatchMoved.Step end() {
        return BatchMoved.Step.REVERSED;
    }

    private static BulkPosting.Undoing undoing(Batch batch, BatchRequest request, Maker approver, BatchLine line) {
        return new BulkPosting.Undoing(
                Objects.requireNonNull(line.posting()),
                new Movement.Decision(
                        batch.reason(),
                        request.comment(),
                        request.caseReference(),
                        new Movement.Assent(null, approver.actor())),
                request.maker(),
                line.key() + ":R");
    }
}
