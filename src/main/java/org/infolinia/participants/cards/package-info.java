/** Cards that were lost or stolen prove nothing any more until a supervisor gives them back. Uses the register. */
@NullMarked
@NamedInterface("cards")
package org.infolinia.participants.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
