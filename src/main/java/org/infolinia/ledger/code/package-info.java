/** Codes printed on products: batches of them imported as keyed hashes, each code paid once; uses the journal. */
@NullMarked
@NamedInterface("code")
package org.infolinia.ledger.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
