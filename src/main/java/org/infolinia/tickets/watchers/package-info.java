/** Who wants to know what others do on a ticket, and what they are told. Uses the root, {@code book} and {@code desk}. */
@NullMarked
@NamedInterface("watchers")
package org.infolinia.tickets.watchers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
