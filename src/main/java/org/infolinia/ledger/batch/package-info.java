/**
 * One fault, many wallets: all are simulated, another person agrees once, and they are posted, or reversed, piece by piece
 * and exactly once; uses adjustments and approvals.
 */
@NullMarked
@NamedInterface("batch")
package org.infolinia.ledger.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
