/** What is to be done on a ticket before it is over, and what new tickets are given to do. Uses the root and {@code book}. */
@NullMarked
@NamedInterface("checklists")
package org.infolinia.tickets.checklists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
