package org.infolinia.ledger.adjustment;

import java.time.LocalDate;

/**
 * An adjustment that one person asked for and another agrees to.
 *
 * @param command as it was asked for, with the promise that was seen then
 * @param maker who asked
 * @param askedOn the day on which he did; what he promised counts from it
 */
public record ApprovedAdjustment(AdjustPoints command, Maker maker, LocalDate askedOn) {

    public ApprovedAdjustment {
        if (command.seen() == null) {
            throw new IllegalArgumentException("Nobody agrees to what he has not seen");
        }
    }
}
