/** Several changes that are planned together before it is known of which ticket. Uses the root and {@code snooze}. */
@NamedInterface("edits")
@NullMarked
package org.infolinia.tickets.edits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
