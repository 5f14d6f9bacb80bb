/**
 * Points moved by a person's decision and that decision undone, with rules and limits; uses cases, comments, reasons,
 * budgets and the journal.
 */
@NullMarked
@NamedInterface("adjustment")
package org.infolinia.ledger.adjustment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
