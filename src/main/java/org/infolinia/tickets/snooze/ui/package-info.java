/** Where a ticket is put aside. Uses {@code snooze} and {@code desk}. */
@NullMarked
package org.infolinia.tickets.snooze.ui;

import org.jspecify.annotations.NullMarked;
