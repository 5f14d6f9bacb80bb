package org.infolinia.ledger.statement;

import java.time.LocalDate;

/**
 * Where a line stands in its wallet's statement: by the day it counts for, and by the order of writing within the day.
 *
 * @param version the wallet's version that the line's entry made
 */
public record StatementKey(LocalDate day, long version) {

    /** Before this one stands everything up to the evening of {@code day}. */
    static StatementKey after(LocalDate day) {
        return new StatementKey(day.plusDays(1), 0);
    }
}
