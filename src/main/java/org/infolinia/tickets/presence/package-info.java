/** Who looks at a ticket at this moment, and who writes. Uses the root. */
@NamedInterface("presence")
@NullMarked
package org.infolinia.tickets.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
