/**
 * Macros: what agents do to tickets again and again, under a name. Uses {@code texts}, {@code edits} and {@code desk}.
 */
@NullMarked
@NamedInterface("macros")
package org.infolinia.tickets.macros;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
