/** The list of tickets, the page of one, and what other pages show of them. Uses the root and {@code desk}. */
@NullMarked
package org.infolinia.tickets.ui;

import org.jspecify.annotations.NullMarked;
