/**
 * One index on disk: its fields, what it says of itself, writing and asking it. Uses {@code source}, {@code vocabulary}
 * and {@code language}.
 */
@NullMarked
package org.infolinia.search.index;

import org.jspecify.annotations.NullMarked;
