/** The supervisor's queue, live, and an agent's own requests. */
@NullMarked
package org.infolinia.ledger.approval.ui;

import org.jspecify.annotations.NullMarked;
