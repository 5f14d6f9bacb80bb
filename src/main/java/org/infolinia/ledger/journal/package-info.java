/**
 * The core of the books: wallets with their lots, postings, and the journal through which every feature posts. Uses
 * {@code rows} and no feature of the ledger; other modules know only the types marked as the named interface {@code journal}.
 */
@NullMarked
package org.infolinia.ledger.journal;

import org.jspecify.annotations.NullMarked;
