/** What points are spent on: the catalogue, orders, and where a delivery is; uses the journal. */
@NullMarked
@NamedInterface("reward")
package org.infolinia.ledger.reward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
