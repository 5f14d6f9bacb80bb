/** Tickets that were worked on elsewhere and are taken over. Uses the root, {@code book} and {@code conversation}. */
@NullMarked
@NamedInterface("archive")
package org.infolinia.tickets.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
