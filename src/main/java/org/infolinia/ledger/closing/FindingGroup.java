package org.infolinia.ledger.closing;

import org.infolinia.kernel.Points;

/** How much of one mismatch was found, and how many of these nobody has signed. */
public record FindingGroup(Mismatch kind, long count, Points points, long unsigned) {}
