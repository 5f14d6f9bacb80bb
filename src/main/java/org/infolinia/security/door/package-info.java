/** Doors for machines of others, which prove themselves with a key at each request. Uses the root. */
@NamedInterface("door")
@NullMarked
package org.infolinia.security.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
