package org.infolinia.ledger.journal;

import java.util.List;
import org.infolinia.kernel.Points;

/**
 * Points of a wallet set aside. They stay where they are: a hold is no posting, and no movement of the wallet either.
 *
 * @param purpose what for, such as a reward's name
 * @param pins the lots it pins, and how much of each
 */
public record Hold(HoldId id, WalletKey wallet, Points amount, String purpose, State state, List<LotPlan.Taken> pins) {

    public Hold {
        pins = List.copyOf(pins);
    }

    public enum State {
        OPEN,
        /** What was held is spent. */
        CAPTURED,
        /** What was held is free again. */
        RELEASED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** How capturing it changes the wallet. */
    public Points change() {
        return amount.negated();
    }

    /** What capturing it draws on. */
    public LotPlan lots() {
        return new LotPlan.Pinned(pins);
    }
}
