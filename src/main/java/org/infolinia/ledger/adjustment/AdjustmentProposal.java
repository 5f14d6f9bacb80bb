package org.infolinia.ledger.adjustment;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.WalletKey;

/**
 * What an adjustment would change; enough for a preview.
 *
 * @param points with their sign: negative ones are taken away
 * @param reason code of one of the program's reasons
 */
public record AdjustmentProposal(ParticipantId participant, ProgramId program, Points points, String reason) {

    WalletKey wallet() {
        return WalletKey.redeemable(program, participant);
    }
}
