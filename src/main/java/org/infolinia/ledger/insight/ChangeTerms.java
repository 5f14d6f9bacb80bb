package org.infolinia.ledger.insight;

import org.infolinia.kernel.ProgramId;

/**
 * Settles by which figures a program tells its participants apart.
 *
 * @param seen what held when it was decided
 */
public record ChangeTerms(ProgramId program, InsightTerms seen, InsightTerms terms) {}
