/** What tickets and calls take from the ledger for their own pages. */
@NullMarked
@NamedInterface("panel")
package org.infolinia.ledger.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
