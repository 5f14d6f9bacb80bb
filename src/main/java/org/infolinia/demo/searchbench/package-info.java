/**
 * Measures the search as a whole, from the imported file to the rows on the screen, beside what PostgreSQL does by itself.
 * Uses {@code crowd}, {@code callers} and {@code measure}.
 */
@NullMarked
package org.infolinia.demo.searchbench;

import org.jspecify.annotations.NullMarked;
