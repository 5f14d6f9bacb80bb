package org.infolinia.ledger.approval;

import org.infolinia.kernel.Points;

/**
 * Adjustments of the last 90 days that were not undone.
 *
 * @param added points by size
 * @param taken points by size
 */
public record Past(int adjustments, Points added, Points taken) {}
