/**
 * Text modules: passages that agents put into answers and that supervisors write. Uses the root and nothing else of the
 * module.
 */
@NullMarked
@NamedInterface("texts")
package org.infolinia.tickets.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
