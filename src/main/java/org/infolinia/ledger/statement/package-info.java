/** A wallet read as its owner would: lines, balances of a day, and the balance in words; uses the journal. */
@NullMarked
@NamedInterface("statement")
package org.infolinia.ledger.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
