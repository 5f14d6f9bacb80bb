/** How records become rows of a statement; uses no other room. */
@NullMarked
package org.infolinia.ledger.rows;

import org.jspecify.annotations.NullMarked;
