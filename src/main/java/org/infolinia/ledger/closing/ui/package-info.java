/** The screens on which stages are closed. */
@NullMarked
package org.infolinia.ledger.closing.ui;

import org.jspecify.annotations.NullMarked;
