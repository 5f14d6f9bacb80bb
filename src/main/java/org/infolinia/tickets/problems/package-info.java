/**
 * Problems: one cause that many tickets have, found by likeness, answered and solved together. Uses the root, {@code book},
 * {@code conversation}, {@code fields}, {@code fulltext} and {@code bulk}.
 */
@NullMarked
@NamedInterface("problems")
package org.infolinia.tickets.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
