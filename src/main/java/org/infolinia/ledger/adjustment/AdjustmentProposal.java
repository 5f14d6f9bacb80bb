package org.infolinia.ledger.adjustment;

import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.WalletKey;
import org.jspecify.annotations.Nullable;

/**
 * What an adjustment would change; enough for a preview.
 *
 * @param points with their sign: negative ones are taken away
 * @param reason code of one of the program's reasons
 * @param caseReference the ticket or call it would belong to; null while none is named
 */
public record AdjustmentProposal(
        ParticipantId participant,
        ProgramId program,
        Points points,
        String reason,
        @Nullable CaseReference caseReference) {

    WalletKey wallet() {
        return WalletKey.redeemable(program, participant);
    }
}
