/** What each agent may give away as goodwill in a month, funded by a supervisor; uses comments and the journal. */
@NullMarked
@NamedInterface("budget")
package org.infolinia.ledger.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
