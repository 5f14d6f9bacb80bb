/** The nightly seal over the heads of all wallets, kept in the books and outside of them; uses the journal. */
@NullMarked
package org.infolinia.ledger.seal;

import org.jspecify.annotations.NullMarked;
