/** Promises to call somebody back: made, found when they are due, kept or taken back. Uses the root and {@code rules}. */
@NullMarked
@NamedInterface("callbacks")
package org.infolinia.calls.callbacks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
