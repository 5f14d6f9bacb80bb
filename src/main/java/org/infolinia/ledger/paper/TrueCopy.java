package org.infolinia.ledger.paper;

import java.time.LocalDate;
import org.infolinia.kernel.Points;

/**
 * What a statement with a given code says, to be compared with the paper.
 *
 * @param issuedOn when it was issued first
 * @param lines how many it has
 */
public record TrueCopy(
        CopyCode code, LocalDate from, LocalDate to, LocalDate issuedOn, Points opening, int lines, Points closing) {}
