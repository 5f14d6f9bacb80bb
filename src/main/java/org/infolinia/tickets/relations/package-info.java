/** Which tickets have to do with each other. Uses the root, {@code book} and {@code desk}. */
@NullMarked
@NamedInterface("relations")
package org.infolinia.tickets.relations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
