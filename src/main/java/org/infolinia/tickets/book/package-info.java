/** The tickets as they stand: entered, changed with history and events, found, and closed in time. Uses the root. */
@NullMarked
package org.infolinia.tickets.book;

import org.jspecify.annotations.NullMarked;
