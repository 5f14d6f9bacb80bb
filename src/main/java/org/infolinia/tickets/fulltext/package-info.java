/**
 * Search in what tickets' messages and attached files say. {@code question} understands what was typed, {@code index}
 * keeps the index, {@code files} reads attached files; here are questions answered, as far as the asker may see. Uses the
 * root.
 */
@NullMarked
@NamedInterface("fulltext")
package org.infolinia.tickets.fulltext;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
