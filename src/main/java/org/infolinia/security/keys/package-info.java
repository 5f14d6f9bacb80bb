/** Which of the product's chords an agent has changed. Uses the root. */
@NullMarked
@NamedInterface("keys")
package org.infolinia.security.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
