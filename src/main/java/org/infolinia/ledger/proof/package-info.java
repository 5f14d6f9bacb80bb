/**
 * What must hold of the books at every moment, one check for each invariant; looks at the tables, and
 * knows from {@code journal} and {@code seal} only how a link and a seal are worked out.
 */
@NullMarked
package org.infolinia.ledger.proof;

import org.jspecify.annotations.NullMarked;
