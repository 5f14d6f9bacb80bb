/** The screens on which a program's reasons and limits are settled. */
@NullMarked
package org.infolinia.ledger.reason.ui;

import org.jspecify.annotations.NullMarked;
