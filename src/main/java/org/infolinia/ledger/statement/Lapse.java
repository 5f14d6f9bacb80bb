package org.infolinia.ledger.statement;

import java.time.LocalDate;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingKind;

/**
 * Points that expired on one day and had come in one way.
 *
 * @param earned how they had come
 * @param first the first day on which any of them were earned
 * @param last the last one
 * @param points how many, above zero
 */
record Lapse(LocalDate on, PostingKind earned, LocalDate first, LocalDate last, Points points) {}
