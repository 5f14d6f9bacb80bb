/** Messages that agents write first, and the tickets these begin. Uses the root and {@code desk}. */
@NullMarked
package org.infolinia.tickets.writing;

import org.jspecify.annotations.NullMarked;
