/** Points whose last day is over leave the wallets, night by night; uses the journal. */
@NullMarked
@NamedInterface("expiry")
package org.infolinia.ledger.expiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
