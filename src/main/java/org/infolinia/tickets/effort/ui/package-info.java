/** The time that was spent, beside a ticket. Uses {@code effort}. */
@NullMarked
package org.infolinia.tickets.effort.ui;

import org.jspecify.annotations.NullMarked;
