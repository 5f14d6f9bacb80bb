/** Colleagues on the page of a ticket. Uses {@code presence}. */
@NullMarked
package org.infolinia.tickets.presence.ui;

import org.jspecify.annotations.NullMarked;
