package org.infolinia.ledger.paper;

import java.time.LocalDate;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingKind;

/**
 * A line of a statement on paper, the oldest first.
 *
 * @param version the wallet's version that it made
 * @param owed how much of it the participant owes since; negative when it paid off what he owed
 */
record SheetLine(
        long version, LocalDate day, PostingKind kind, String label, Points points, Points owed, Points balanceAfter) {}
