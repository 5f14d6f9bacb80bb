/** The closed list of reasons for which a program lets points be adjusted by hand; uses the journal. */
@NullMarked
@NamedInterface("reason")
package org.infolinia.ledger.reason;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
