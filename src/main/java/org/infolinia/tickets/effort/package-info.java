/** How long agents have worked on tickets. Uses the root and {@code book}. */
@NullMarked
@NamedInterface("effort")
package org.infolinia.tickets.effort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
