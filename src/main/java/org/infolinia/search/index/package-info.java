/** One index on disk: its fields, what it says of itself, writing and asking it. Uses {@code source} and {@code vocabulary}. */
@NullMarked
package org.infolinia.search.index;

import org.jspecify.annotations.NullMarked;
