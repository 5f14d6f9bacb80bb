/** What must hold of the books at every moment, one check for each invariant; looks at the tables and uses no feature. */
@NullMarked
package org.infolinia.ledger.proof;

import org.jspecify.annotations.NullMarked;
