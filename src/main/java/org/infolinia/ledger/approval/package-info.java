/** Adjustments that wait for a second pair of eyes: asked for, decided, withdrawn or lapsed; uses adjustments. */
@NullMarked
@NamedInterface("approval")
package org.infolinia.ledger.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
