package org.infolinia.ledger;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;

/** Whose wallet of which program and unit. */
record WalletKey(ProgramId program, ParticipantId participant, PointUnit unit) {

    static WalletKey redeemable(ProgramId program, ParticipantId participant) {
        return new WalletKey(program, participant, PointUnit.REDEEMABLE);
    }
}
