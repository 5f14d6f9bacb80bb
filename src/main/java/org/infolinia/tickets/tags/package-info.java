/** The words that tickets are tagged with. Uses the root and {@code book}. */
@NullMarked
package org.infolinia.tickets.tags;

import org.jspecify.annotations.NullMarked;
