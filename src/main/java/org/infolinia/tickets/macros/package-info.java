/**
 * Macros: what agents do to tickets again and again, under a name. Uses {@code texts}, {@code edits} and {@code desk}.
 */
@NullMarked
package org.infolinia.tickets.macros;

import org.jspecify.annotations.NullMarked;
