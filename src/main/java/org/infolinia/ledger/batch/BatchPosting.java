package org.infolinia.ledger.batch;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.BulkPosting;
import org.infolinia.ledger.journal.Receipt;
import org.springframework.stereotype.Component;

/** Posts an approved batch. */
@Component
class BatchPosting implements BatchPass.Deed {

    static final int WALLETS_AT_ONCE = 100;

    private final BatchLineRows lines;
    private final BulkPosting bulk;

    BatchPosting(BatchLineRows lines, BulkPosting bulk) {
        this.lines = lines;
        this.bulk = bulk;
    }

    @Override
    public List<BatchLine> next(BatchId batch) {
        return lines.next(batch, BatchLine.State.SOUND, WALLETS_AT_ONCE);
    }

    /** On a day that takes no postings all are refused. */
    @Override
    public List<Outcome<Receipt>> outcomes(Batch batch, BatchRequest request, List<BatchLine> sound) {
        var approver = Objects.requireNonNull(request.decision()).by();
        var agreed = sound.stream().map(BatchPosting::agreed).toList();
        return switch (bulk.post(batch.decision(), approver, agreed)) {
            case Outcome.Done<List<Outcome<Receipt>>>(var each) -> each;
            case Outcome.Refused<List<Outcome<Receipt>>>(Refusal refusal) ->
                Collections.nCopies(sound.size(), Outcome.refused(refusal));
        };
    }

    @Override
    public BatchLine moved(BatchLine line, Receipt receipt) {
        return line.posted(receipt.posting());
    }

    @Override
    public BatchLine refused(BatchLine line, Refusal refusal) {
        return line.refused(refusal);
    }

    @Override
    public void mark(List<BatchLine> posted, List<BatchLine> refused) {
        lines.posted(posted);
        lines.refused(refused);
    }

    @Override
    public BatchPointsMoved news(Batch batch, BatchRequest request, BatchLine line, Receipt receipt) {
        return new BatchPointsMoved(
                batch.maker().actor(),
                batch.program(),
                line.participant(),
                batch.id(),
                receipt.posting(),
                line.points(),
                false);
    }

    @Override
    public BatchMoved.Step end() {
        return BatchMoved.Step.POSTED;
    }

    private static BulkPosting.Agreed agreed(BatchLine line) {
        var forecast = Objects.requireNonNull(line.forecast());
        return new BulkPosting.Agreed(
                line.share(),
                line.key(),
                HexFormat.of().parseHex(forecast.promise()),
                forecast.before(),
                forecast.after());
    }
}
