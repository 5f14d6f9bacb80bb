/** Rewards on the participant's page, and the catalogue with what waits to be sent. */
@NullMarked
package org.infolinia.ledger.reward.ui;

import org.jspecify.annotations.NullMarked;
