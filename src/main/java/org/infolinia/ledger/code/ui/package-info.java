/** Typing codes for a participant, and looking after batches of them. */
@NullMarked
package org.infolinia.ledger.code.ui;

import org.jspecify.annotations.NullMarked;
