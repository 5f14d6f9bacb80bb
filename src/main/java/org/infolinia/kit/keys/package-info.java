/** How an agent has the product's chords changed. */
@NullMarked
@NamedInterface("keys")
package org.infolinia.kit.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
