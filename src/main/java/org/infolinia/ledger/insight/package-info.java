/**
 * What the books tell of a participant: where he stands, how he uses his points, whether he is about to leave and what may
 * help. Worked out live for one, and every night for all; {@code figures} are those of a whole program. Uses the journal's
 * rows and the rewards, and posts nothing.
 */
@NullMarked
@NamedInterface("insight")
package org.infolinia.ledger.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
