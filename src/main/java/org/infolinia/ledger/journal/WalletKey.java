package org.infolinia.ledger.journal;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant;

/** Whose wallet of which program and unit. */
public record WalletKey(ProgramId program, ParticipantId participant, PointUnit unit) {

    public static WalletKey redeemable(ProgramId program, ParticipantId participant) {
        return new WalletKey(program, participant, PointUnit.REDEEMABLE);
    }

    public static WalletKey redeemable(Participant participant) {
        return redeemable(participant.program(), participant.id());
    }

    /** The wallet that this one is of another participant. */
    public WalletKey of(ParticipantId other) {
        return new WalletKey(program, other, unit);
    }
}
