/** Where macros are written, and where they are run while one works on a ticket. Uses {@code macros} and {@code edits}. */
@NullMarked
package org.infolinia.tickets.macros.ui;

import org.jspecify.annotations.NullMarked;
