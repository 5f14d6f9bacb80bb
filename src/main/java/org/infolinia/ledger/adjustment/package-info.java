/**
 * Points moved by a person's decision and that decision undone, with rules and limits; uses reasons, budgets and the
 * journal.
 */
@NullMarked
@NamedInterface("adjustment")
package org.infolinia.ledger.adjustment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
