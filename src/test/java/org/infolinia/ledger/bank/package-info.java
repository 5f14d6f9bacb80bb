/** The ledger as a bank whose database server is killed while customers stand at the counter. */
@NullMarked
package org.infolinia.ledger.bank;

import org.jspecify.annotations.NullMarked;
