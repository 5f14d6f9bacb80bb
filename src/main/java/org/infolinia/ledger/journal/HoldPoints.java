package org.infolinia.ledger.journal;

import org.infolinia.kernel.Points;

/**
 * Asks for points to be set aside.
 *
 * @param amount above zero
 * @param purpose what for, such as a reward's name; 1 to 200 characters
 */
public record HoldPoints(WalletKey wallet, Points amount, String purpose, PostingRequest request) {

    private static final int MAXIMUM_PURPOSE_LENGTH = 200;

    public HoldPoints {
        if (amount.compareTo(Points.ZERO) <= 0) {
            throw new IllegalArgumentException("Only points above zero are held");
        }
        if (purpose.isEmpty() || purpose.length() > MAXIMUM_PURPOSE_LENGTH) {
            throw new IllegalArgumentException("A purpose has 1 to " + MAXIMUM_PURPOSE_LENGTH + " characters");
        }
    }
}
