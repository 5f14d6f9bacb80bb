/**
 * Tickets that are put aside until later: when they could come back or end, and who wakes them. Uses the root, {@code book} and
 * {@code conversation}.
 */
@NullMarked
package org.infolinia.tickets.snooze;

import org.jspecify.annotations.NullMarked;
