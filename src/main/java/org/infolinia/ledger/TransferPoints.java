package org.infolinia.ledger;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;

/**
 * Asks for points to go over from one participant of a program to another, with the days they have.
 *
 * @param points above zero
 * @param label what both know it by; 200 characters at most
 * @param key 1 to 60 characters, unique in the program; asking twice with the same key transfers once
 */
public record TransferPoints(
        ProgramId program, ParticipantId from, ParticipantId to, Points points, String label, String key) {

    private static final int MAXIMUM_LABEL_LENGTH = 200;
    private static final int MAXIMUM_KEY_LENGTH = 60;

    public TransferPoints {
        if (points.isNegative() || points.isZero()) {
            throw new IllegalArgumentException("Points above zero are transferred");
        }
        if (label.length() > MAXIMUM_LABEL_LENGTH) {
            throw new IllegalArgumentException("A label has at most " + MAXIMUM_LABEL_LENGTH + " characters");
        }
        if (key.isEmpty() || key.length() > MAXIMUM_KEY_LENGTH) {
            throw new IllegalArgumentException("A key has 1 to " + MAXIMUM_KEY_LENGTH + " characters");
        }
    }
}
