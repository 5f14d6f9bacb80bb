/**
 * Tickets that are put aside until later: when they could come back, and who wakes them. Uses the root and {@code book}.
 */
@NullMarked
package org.infolinia.tickets.snooze;

import org.jspecify.annotations.NullMarked;
