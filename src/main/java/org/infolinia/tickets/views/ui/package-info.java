/** The lists of tickets and the views over them. Uses {@code views} and what {@code tickets.ui} shows of tickets everywhere. */
@NullMarked
package org.infolinia.tickets.views.ui;

import org.jspecify.annotations.NullMarked;
