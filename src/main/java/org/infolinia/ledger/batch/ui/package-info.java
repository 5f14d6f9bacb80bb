/** Screens of batches: the list, a new one, and one with its wallets, its progress and its decisions. */
@NullMarked
package org.infolinia.ledger.batch.ui;

import org.jspecify.annotations.NullMarked;
