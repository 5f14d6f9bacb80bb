package org.infolinia.ledger.batch;

import java.util.List;
import java.util.UUID;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.adjustment.BulkAdjustments.Share;

/**
 * Asks for many wallets to be adjusted for one reason; nothing is posted before somebody else agreed.
 *
 * @param reason code of one of the program's reasons
 * @param comment why, for colleagues: 10 to 500 characters without anybody's contact data
 * @param caseReference the ticket or call that told of the fault
 * @param shares what each participant gets or gives; nobody twice
 * @param key asking twice with the same key opens one batch
 */
public record OpenBatch(
        ProgramId program,
        String reason,
        String comment,
        CaseReference caseReference,
        Batch.Source source,
        List<Share> shares,
        UUID key) {

    public OpenBatch {
        shares = List.copyOf(shares);
        if (shares.stream().map(Share::participant).distinct().count() < shares.size()) {
            throw new IllegalArgumentException("A batch adjusts nobody twice");
        }
    }
}
