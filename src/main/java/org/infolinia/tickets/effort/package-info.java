/** How long agents have worked on tickets. Uses the root and {@code book}. */
@NullMarked
package org.infolinia.tickets.effort;

import org.jspecify.annotations.NullMarked;
