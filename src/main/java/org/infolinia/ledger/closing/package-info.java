/**
 * The end of a stage: its books held against codes, declarations, rewards and cases, what does not match signed or made a
 * ticket, and the whole sealed by a second person. Uses the journal, cases and the rule for
 * comments.
 */
@NullMarked
@NamedInterface("closing")
package org.infolinia.ledger.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
