/**
 * The tickets and calls that points may be moved for. Whoever keeps them says what is known of each; the ledger judges.
 * Uses no other room.
 */
@NullMarked
@NamedInterface("cases")
package org.infolinia.ledger.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
