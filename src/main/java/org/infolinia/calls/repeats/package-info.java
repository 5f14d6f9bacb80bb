/** Who comes back with the same matter, and how many matters were settled at the first contact. Uses the root and {@code rules}. */
@NullMarked
package org.infolinia.calls.repeats;

import org.jspecify.annotations.NullMarked;
