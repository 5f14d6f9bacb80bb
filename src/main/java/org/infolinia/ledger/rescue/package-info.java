/**
 * Points that are about to expire, or just have, and are given a new last day by a person's decision; uses cases,
 * comments, reasons, budgets, the limits of adjustments and the journal.
 */
@NullMarked
@NamedInterface("rescue")
package org.infolinia.ledger.rescue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
